import type { Scalar } from 'yaml';

/** A scalar as text: what YAML takes for something else (`0123`, `1.10`, `true`) as it is written. Undefined for none. */
export function textOf({ value, source, type }: Scalar): string | undefined {
  if (typeof value === 'string') return value;
  return value === null || type !== 'PLAIN' ? undefined : source;
}
