import { standsForMany } from '../../picture/groupIds.ts';
import type { Terms } from './terms.ts';

/**
 * The id of a node that stands for many, with pseudonyms in it: of siblings `[type, container, names' beginning]`, of
 * related things `[type, distance, reason, bond]`, of what a view groups `['', grouping, value]`. Undefined for other ids.
 */
export function redactedGroupId(id: string, terms: Terms): string | undefined {
  const parts = standsForMany(id) ? partsOf(id) : undefined;
  if (parts === undefined) return undefined;
  const [type = '', second = '', third, fourth] = parts;
  if (type === '') {
    const value = third === undefined ? [] : [terms.grouped(second, third)];
    return written(['', terms.grouping(second), ...value]);
  }
  if (fourth !== undefined) return written([terms.type(type), ...[second, third ?? '', fourth].map(terms.text)]);
  const container = second === '' ? '' : terms.id(second);
  return written([terms.type(type), container, ...(third === undefined ? [] : [terms.name(third)])]);
}

/** What such an id holds of a range of names: what they begin with. Undefined for other groups. */
export function rangeOf(id: string): string | undefined {
  const parts = standsForMany(id) ? partsOf(id) : undefined;
  return parts !== undefined && parts[0] !== '' && parts.length === 3 ? parts[2] : undefined;
}

function written(parts: readonly string[]): string {
  return `many:${JSON.stringify(parts)}`;
}

function partsOf(id: string): string[] | undefined {
  try {
    const parts: unknown = JSON.parse(id.slice(id.indexOf('[')));
    return Array.isArray(parts) && parts.every((part) => typeof part === 'string') ? parts : undefined;
  } catch {
    return undefined;
  }
}
