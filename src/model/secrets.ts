import type { Json, JsonObject } from './json.ts';
import type { Problem } from './problem.ts';
import type { Resource } from './resource.ts';
import { isAboutSecret, meaningOf } from './secretNames.ts';
import { removed, withoutShapes } from './secretShapes.ts';
import { isReference, withoutNamedValues } from './secretValues.ts';

/**
 * The resource as it may be kept: the same object where it holds no secret. What relations need stays: ARNs, ids, hosts,
 * addresses. Doing it twice changes nothing more.
 */
export function withoutSecrets(resource: Resource): Resource {
  const name = textWithoutSecrets(resource.name);
  const tags = cleanTags(resource.tags);
  const properties = jsonWithoutSecrets(resource.properties) as JsonObject;
  const same = name === resource.name && tags === resource.tags && properties === resource.properties;
  return same ? resource : { ...resource, name, tags, properties };
}

/** Any text of a cloud, an error or a log without the secrets in it: those that look like one, and those that are called one. */
export function textWithoutSecrets(text: string): string {
  let left = text;
  for (let round = 0; round < mostRounds; round++) {
    const next = withoutNamedValues(withoutShapes(left));
    if (next === left) break;
    left = next;
  }
  return left;
}

/** What goes can uncover another secret that began in the middle of it; hostile text could do that without end. */
const mostRounds = 8;

/** A problem that may quote a provider: its code and words are the provider's, so they are looked through. */
export function problemWithoutSecrets(problem: Problem): Problem {
  const code = textWithoutSecrets(problem.code);
  const message = textWithoutSecrets(problem.message);
  const advice = textWithoutSecrets(problem.advice);
  const same = code === problem.code && message === problem.message && advice === problem.advice;
  return same ? problem : { ...problem, code, message, advice };
}

/** Plain data as {@link withoutSecrets} keeps it: an object gives an object, and the same one where nothing changes. */
export function jsonWithoutSecrets(value: Json): Json {
  return clean(value, '', 'text', 0);
}

/** One value by itself: what a name and the name of what it is in say about it counts as it does inside of data. */
export function valueWithoutSecrets(value: string, name: string, container = ''): string {
  return cleanString(value, name, treatmentOf(name, value, treatmentOf(container, {}, 'text')), 0);
}

/** How strings at a place are treated: looked through; kept only as references; kept only as references to secrets. */
type Treatment = 'text' | 'environment' | 'secret' | 'document';

/** Deeper than any description of a resource; a hostile answer must not exhaust the stack. */
const deepest = 64;

function clean(value: Json, name: string, treatment: Treatment, depth: number): Json {
  if (typeof value === 'string') return cleanString(value, name, treatment, depth);
  if (typeof value === 'number') return treatment === 'secret' || treatment === 'document' ? removed : value;
  if (value === null || typeof value === 'boolean') return value;
  if (depth > deepest) return removed;
  return isList(value)
    ? cleanList(value, (item) => clean(item, name, treatment, depth + 1))
    : cleanObject(value, treatment, depth);
}

function cleanString(value: string, name: string, treatment: Treatment, depth: number): string {
  if (treatment === 'document') return value === '' ? value : removed;
  if (treatment === 'secret') return isReference(value) ? value : removed;
  if (treatment === 'environment') return cleanVariable(name, value);
  return cleanDocument(value, depth) ?? textWithoutSecrets(value);
}

/** Of name-value pairs the one says what the other is. */
const pairNames = ['Name', 'name', 'Key', 'key', 'ParameterKey', 'OptionName', 'OutputKey'];
const pairValues = ['Value', 'value', 'ParameterValue', 'OutputValue', 'SecureValue', 'secureValue'];
/** CodeBuild's variables name a parameter or secret instead of holding it. */
const pairTypes = /^(?:PARAMETER_STORE|SECRETS_MANAGER)$/;

function cleanObject(object: JsonObject, treatment: Treatment, depth: number): JsonObject {
  const pairName = pairNames.map((name) => object[name]).find((name) => typeof name === 'string');
  const isPair = typeof pairName === 'string' && pairValues.some((name) => typeof object[name] === 'string');
  const holdsVariables = ['Variables', 'variables', 'EnvironmentVariables', 'environmentVariables'].some(
    (name) => typeof object[name] === 'object' && object[name] !== null,
  );
  return cleanEntries(object, (name, value) => {
    if (isPair && pairValues.includes(name)) {
      if (pairTypes.test(String(object.Type ?? object.type ?? ''))) return value;
      const variable = textWithoutSecrets(pairName);
      return clean(value, variable, treatmentOf(variable, value, treatment), depth + 1);
    }
    if (treatment === 'environment' && holdsVariables) {
      const isVariables = /variables$/i.test(name);
      return clean(value, name, isVariables ? 'environment' : treatmentOf(name, value, 'text'), depth + 1);
    }
    const inherited = isPair && treatment === 'environment' ? 'text' : treatment;
    return clean(value, name, treatmentOf(name, value, inherited), depth + 1);
  });
}

function treatmentOf(name: string, value: Json, inherited: Treatment): Treatment {
  if (inherited === 'document') return inherited;
  const meaning = meaningOf(name);
  if (meaning === 'connection') return 'environment';
  if (meaning === 'environment') return typeof value === 'object' ? meaning : inherited;
  if (meaning !== undefined) return meaning;
  return inherited === 'secret' && isAboutSecret(name) ? 'text' : inherited;
}

const url = /^((?:jdbc:)?[a-z][a-z0-9+.-]{0,30}:\/\/)([^\s/?#]+)(\/[^\s?#]*)?(?:[?#]\S*)?$/i;
const opaqueSegment = /^(?=[^/]*\d)[\w-]{32,}$/;
/** Names with a dot in lower case, several with commas between, ports allowed. */
const hosts =
  /^(?:[a-z0-9](?:[a-z0-9-]{0,62})(?:\.[a-z0-9-]{1,63}){0,8}\.[a-z][a-z0-9-]{1,62}(?::\d{1,5})?(?:,(?=.)|$)){1,16}$/;
const address =
  /^(?:\d{1,3}(?:\.\d{1,3}){3}(?::\d{1,5}|\/\d{1,2})?|[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,7}(?:\/\d{1,3})?)$/i;
/** `vpc-0a1b2c3d4e5f67890`, an account number, a region. */
const identifier = /^(?:[a-z]{1,12}-[0-9a-f]{8}(?:[0-9a-f]{9})?|\d{12}|[a-z]{2}(?:-[a-z]+){1,2}-\d)$/;
const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Variables that say by their names that they hold the name of something, such as `ORDERS_TABLE`, and how such names look. */
const namesThing =
  /(?:table|bucket|queue|topic|stream|cluster|domain|function|lambda|state_?machine|(?:event_?|^|_)bus|repository|log_?group|parameter|prefix_?list|file_?system)(?:_?name)?$/i;
/** People choose such names; 32 letters and digits in a row are a key. */
const thingName = /^(?!.*\w{32})[\w./#-]{3,255}$/;

/**
 * An environment variable's value as far as it is a reference: an ARN, a host, an address, an identifier, a URL without its
 * query, the name of a thing.
 */
function cleanVariable(name: string, value: string): string {
  const text = textWithoutSecrets(value);
  if (isReference(text)) return text;
  const [, scheme, authority, path = ''] = url.exec(text) ?? [];
  if (scheme !== undefined) {
    const segments = path.split('/').map((segment) => (opaqueSegment.test(segment) ? removed : segment));
    return `${scheme}${authority}${segments.join('/')}`;
  }
  if (text.length <= 1024 && (hosts.test(text) || address.test(text) || identifier.test(text))) return text;
  if (namesThing.test(name) && thingName.test(text)) return text;
  return /id$/i.test(name) && !/secret|token/i.test(name) && uuid.test(text) ? text : removed;
}

/** A string that is a JSON document, as it is or percent-encoded as IAM sends policies; undefined for any other. */
function cleanDocument(text: string, depth: number): string | undefined {
  const encoded = /^%7B/i.test(text);
  if (!encoded && !/^\s*[{[]/.test(text)) return undefined;
  let document: Json;
  try {
    document = JSON.parse(encoded ? decodeURIComponent(text) : text);
  } catch {
    return undefined; // Only looks like a document: it is text.
  }
  if (typeof document !== 'object') return undefined;
  const cleaned = clean(document, '', 'text', depth + 1);
  if (cleaned === document) return text;
  return encoded ? encodeURIComponent(JSON.stringify(cleaned)) : JSON.stringify(cleaned);
}

function cleanTags(tags: Resource['tags']): Resource['tags'] {
  return cleanEntries(tags, (key, value) => clean(value, key, treatmentOf(key, value, 'text'), 0)) as Resource['tags'];
}

function cleanEntries(object: JsonObject, each: (name: string, value: Json) => Json): JsonObject {
  let changed = false;
  const entries = Object.entries(object).map(([name, value]): [string, Json] => {
    // What a name says is read from what stays of it, so that doing it twice reads the same.
    const left = textWithoutSecrets(name);
    const entry: [string, Json] = [left, each(left, value)];
    changed ||= entry[0] !== name || entry[1] !== value;
    return entry;
  });
  return changed ? Object.fromEntries(entries) : object;
}

function cleanList(list: readonly Json[], each: (item: Json) => Json): readonly Json[] {
  const cleaned = list.map(each);
  return cleaned.some((item, index) => item !== list[index]) ? cleaned : list;
}

function isList(value: readonly Json[] | JsonObject): value is readonly Json[] {
  return Array.isArray(value);
}
