import { isObject, type Json, type JsonObject } from '../model/json.ts';

/** Items of a list that are named; how many more there are is said. */
const mostItems = 6;

/** What people call an item, in the order in which they would. */
const names = ['name', 'Name', 'id', 'Id', 'Key', 'key'];

/** A property in few words, for a line beside its name; empty where there is nothing to say. */
export function summaryText(value: Json | undefined): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return listText(value.map(itemText).filter((text) => text !== ''));
  return isObject(value) ? objectText(value) : String(value);
}

function listText(texts: readonly string[]): string {
  const more = texts.length - mostItems;
  return [...texts.slice(0, mostItems), ...(more > 0 ? [`${more} more`] : [])].join(', ');
}

/** An object by its name; what has none, by what is in it. */
function itemText(item: Json): string {
  if (!isObject(item)) return Array.isArray(item) ? JSON.stringify(item) : summaryText(item);
  const name = names.map((one) => item[one]).find((one) => typeof one === 'string' && one !== '');
  return typeof name === 'string' ? name.slice(name.lastIndexOf('/') + 1) : objectText(item);
}

function objectText(object: JsonObject): string {
  return Object.keys(object).length === 0 ? '' : JSON.stringify(object);
}
