import type { Json } from '../model/json.ts';
import { DamagedRow } from './failures.ts';

/** JSON that this store wrote, so that the caller knows what it is. Anything else means that the file is damaged. */
export function parseStored<Value>(text: string): Value {
  try {
    return JSON.parse(text) as Value;
  } catch (error) {
    throw new DamagedRow('text that is no JSON', error);
  }
}

/** JSON with sorted keys, so that the order in which a provider sends them makes no difference. */
export function canonicalJson(value: Json): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  let text = '';
  if (isList(value)) {
    for (const member of value) text += `${text === '' ? '' : ','}${canonicalJson(member)}`;
    return `[${text}]`;
  }
  for (const key of Object.keys(value).sort()) {
    const member = value[key];
    if (member !== undefined) text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${canonicalJson(member)}`;
  }
  return `{${text}}`;
}

/** `Array.isArray` alone does not tell readonly arrays from objects. */
function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
