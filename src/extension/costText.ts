import type { Estimate } from '../inventory/inventory.ts';
import { callsText, type Translations } from './countText.ts';

const manyCalls = 1_000;
const manySeconds = 60;

/** Whether a reading costs so much that a person should be told before it begins. */
export function isLarge({ calls, seconds }: Pick<Estimate, 'calls' | 'seconds'>): boolean {
  return calls > manyCalls || seconds > manySeconds;
}

/**
 * What a reading costs, in words of a language: `about 46,000 calls, about 12 minutes`; `at least` where part of it was
 * guessed. Rounded to two digits, because nobody knows it better.
 */
export function costText({ calls, seconds, guessed }: Estimate, l10n: Translations, language: string): string {
  const count = new Intl.NumberFormat(language, { maximumSignificantDigits: 2 }).format(calls);
  const cost = callsText(calls, l10n, count);
  const time = durationText(seconds, language);
  return guessed ? l10n.t('at least {0}, at least {1}', cost, time) : l10n.t('about {0}, about {1}', cost, time);
}

/** `40 seconds`, `12 minutes`, `2.5 hours`: in the unit that needs the fewest digits, never nothing. */
function durationText(seconds: number, language: string): string {
  if (seconds < 60) return inUnits(Math.max(1, Math.round(seconds)), 'second', language);
  const minutes = Math.round(seconds / 60);
  return minutes < 120 ? inUnits(minutes, 'minute', language) : inUnits(seconds / 3_600, 'hour', language);
}

function inUnits(value: number, unit: string, language: string): string {
  const style = { style: 'unit', unit, unitDisplay: 'long', maximumSignificantDigits: 2 } as const;
  return new Intl.NumberFormat(language, style).format(value);
}
