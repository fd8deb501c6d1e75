import type { ExportStyle } from '../../picture/exportStyle.ts';

/** Settings by their names, whatever people wrote there. */
export interface StyleSettings {
  get(name: string): unknown;
}

/** What settings say of the look of exports. What a setting does not allow counts as not set. */
export function styleOf(settings: StyleSettings): ExportStyle {
  return {
    mode: oneOf(['auto', 'light', 'dark'], settings.get('colorTheme')),
    direction: oneOf(['auto', 'right', 'down'], settings.get('direction')),
    show: listOf(settings.get('show')).filter((kind) => kind === 'id' || kind === 'place' || kind === 'tags'),
    properties: Object.fromEntries(
      entriesOf(settings.get('properties'))
        .map(([type, paths]) => [type, listOf(paths)] as const)
        .filter(([, paths]) => paths.length > 0),
    ),
    colours: Object.fromEntries(
      entriesOf(settings.get('colors')).filter(
        ([hue, colour]) => hues.includes(hue) && typeof colour === 'string' && /^#[0-9a-f]{6}$/i.test(colour),
      ),
    ),
  };
}

const hues = ['blue', 'green', 'orange', 'purple', 'red', 'yellow', 'plain'];

function oneOf<Choice extends string>(choices: readonly [Choice, ...Choice[]], value: unknown): Choice {
  return choices.find((choice) => choice === value) ?? choices[0];
}

function listOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}

function entriesOf(value: unknown): [string, unknown][] {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
}
