const steps = [
  { unit: 'day', seconds: 86_400 },
  { unit: 'hour', seconds: 3_600 },
  { unit: 'minute', seconds: 60 },
] as const;

/** How long ago, in words of a language: `3 min. ago`, `now`. Times in the future, from a clock set back, are `now`. */
export function age(at: string, now: number, language: string): string {
  const seconds = Math.max(0, (now - Date.parse(at)) / 1_000);
  const words = new Intl.RelativeTimeFormat(language, { style: 'short', numeric: 'always' });
  const step = steps.find((candidate) => seconds >= candidate.seconds);
  if (step !== undefined) return words.format(-Math.floor(seconds / step.seconds), step.unit);
  return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(0, 'second');
}
