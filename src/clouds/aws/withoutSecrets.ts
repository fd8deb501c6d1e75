import { isObject, type Json, type JsonObject } from '../../model/json.ts';
import { jsonWithoutSecrets, textWithoutSecrets, valueWithoutSecrets } from '../../model/secrets.ts';
import { isPageToken } from './pageTokens.ts';
import { xmlWithoutSecrets } from './xmlWithoutSecrets.ts';

/**
 * Secret values by the name that AWS gives them, and what stands in their place. The placeholders are AWS's own
 * examples, so that credentials from a replay look like credentials to the SDK. Expiry is far away: a replay never
 * signs out.
 */
const replacements: Readonly<Record<string, string>> = {
  AccessKeyId: 'ASIAIOSFODNN7EXAMPLE',
  SecretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  SessionToken: 'session-token',
  SecurityToken: 'session-token',
  TokenCode: '000000',
  ExternalId: 'external-id',
  WebIdentityToken: 'web-identity-token',
  SAMLAssertion: 'saml-assertion',
  accessToken: 'access-token',
  refreshToken: 'refresh-token',
  idToken: 'id-token',
  clientSecret: 'client-secret',
  deviceCode: 'device-code',
};

/** Not secret, but different at every call: a replay has to find the request again. */
const varying: Readonly<Record<string, string>> = { RoleSessionName: 'orrery' };

const values = new Map(
  Object.entries({ ...replacements, ...varying }).flatMap(([name, value]) => [
    [name, value],
    [name[0]?.toLowerCase() + name.slice(1), value],
  ]),
);
const names = [...values.keys()].join('|');
const inXml = new RegExp(`<(${names})>[^<]*</`, 'g');
const inJson = new RegExp(`("(${names})"\\s*:\\s*)"[^"\\\\]*(?:\\\\.[^"\\\\]*)*"`, 'g');
const inForm = new RegExp(`(^|&)(${names})=[^&]*`, 'g');
const credentialsInXml = /(<Credentials>.{0,8000}?<Expiration>)[^<]*(<\/Expiration>.{0,8000}?<\/Credentials>)/gs;
const credentialsInJson = /("roleCredentials"\s*:\s*\{[^}]{0,8000}"expiration"\s*:\s*)\d+/g;

/**
 * The text of a request or answer in XML, JSON or a form, with every secret replaced and its format as it was: what
 * credentials are needed for the replay become placeholders, and what the inventory would not keep goes here already.
 */
export function withoutSecrets(text: string): string {
  const value = (name: string): string => values.get(name) ?? '';
  return inItsFormat(text)
    .replace(inXml, (_, name: string) => `<${name}>${value(name)}</`)
    .replace(inJson, (_, start: string, name: string) => `${start}"${value(name)}"`)
    .replace(inForm, (_, start: string, name: string) => `${start}${name}=${encodeURIComponent(value(name))}`)
    .replace(credentialsInXml, (_, start: string, end: string) => `${start}2999-12-31T23:59:59Z${end}`)
    .replace(credentialsInJson, (_, start: string) => `${start}${Date.UTC(2999, 11, 31)}`);
}

/** A parameter of an address without secrets. */
export function parameterWithoutSecrets(name: string, value: string): string {
  return isPageToken(name) ? value : valueWithoutSecrets(value, name);
}

const form = /^[\w.%-]+=[^&\s]*(?:&[\w.%-]+=[^&\s]*)*$/;

function inItsFormat(text: string): string {
  const start = text.trimStart();
  if (start.startsWith('<')) return xmlWithoutSecrets(text);
  if (start.startsWith('{') || start.startsWith('[')) return jsonTextWithoutSecrets(text);
  return form.test(text) ? text.split('&').map(formFieldWithoutSecrets).join('&') : textWithoutSecrets(text);
}

function jsonTextWithoutSecrets(text: string): string {
  let value: Json;
  try {
    value = JSON.parse(text);
  } catch {
    return textWithoutSecrets(text); // Cut off, or no JSON at all: it is kept as the text that it is.
  }
  const cleaned = jsonWithoutSecrets(value);
  if (cleaned === value) return text;
  return JSON.stringify(isObject(value) && isObject(cleaned) ? { ...cleaned, ...pageTokensOf(value) } : cleaned);
}

function pageTokensOf(answer: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(answer).filter(([name]) => isPageToken(name)));
}

function formFieldWithoutSecrets(field: string): string {
  const [name = '', value = ''] = new URLSearchParams(field).entries().next().value ?? [];
  const cleaned = parameterWithoutSecrets(name, value);
  return cleaned === value ? field : `${encodeURIComponent(name)}=${encodeURIComponent(cleaned)}`;
}
