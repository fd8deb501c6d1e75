import type { PipelineRequest, PipelineResponse } from '@azure/core-rest-pipeline';
import { isObject, type Json, type JsonObject } from '../../model/json.ts';
import { jsonWithoutSecrets, textWithoutSecrets } from '../../model/secrets.ts';
import type { RecordedRequest, RecordedResponse } from '../exchange.ts';

/** The only headers that are kept: what is needed to read an answer, and nothing about who asked or when. */
const requestHeaders = ['content-type'];
const responseHeaders = ['content-type', 'retry-after', 'location', 'azure-asyncoperation'];

/** Names of what leads to the next page: without it a replay would end there, or know no page from the others. */
const pageTokens = new Set(['$skipToken', 'nextLink', '@nextLink']);

/** A request as recordings keep it and replays look for it. */
export function recordedRequest({ method, url, headers, body }: PipelineRequest): RecordedRequest {
  return {
    method,
    url,
    headers: kept(headers.toJSON(), requestHeaders),
    body: typeof body === 'string' ? jsonTextWithoutSecrets(body) : '',
  };
}

/** An answer as recordings keep it. */
export function recordedResponse({ status, headers, bodyAsText }: PipelineResponse): RecordedResponse {
  return { status, headers: kept(headers.toJSON(), responseHeaders), body: jsonTextWithoutSecrets(bodyAsText ?? '') };
}

function kept(headers: Readonly<Record<string, string>>, names: readonly string[]): Record<string, string> {
  const found = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value] as const);
  return Object.fromEntries(found.filter(([name]) => names.includes(name)).sort(([a], [b]) => (a < b ? -1 : 1)));
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
  return JSON.stringify(isObject(value) && isObject(cleaned) ? withPageTokens(cleaned, value) : cleaned);
}

/** Answers tell the next page themselves; queries of Resource Graph ask for one in their options. */
function withPageTokens(cleaned: JsonObject, { options, ...said }: JsonObject): JsonObject {
  const own = { ...cleaned, ...pageTokensOf(said) };
  return isObject(options) && isObject(cleaned.options)
    ? { ...own, options: { ...cleaned.options, ...pageTokensOf(options) } }
    : own;
}

function pageTokensOf(said: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(said).filter(([name, value]) => pageTokens.has(name) && typeof value === 'string'),
  );
}
