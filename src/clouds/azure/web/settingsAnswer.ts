import type { PipelineResponse } from '@azure/core-rest-pipeline';
import { isObject, type Json, type JsonObject } from '../../../model/json.ts';
import { reducedSettings } from './settings.ts';

/**
 * https://learn.microsoft.com/rest/api/appservice/web-apps/list-application-settings and …/list-connection-strings, of
 * sites and their slots.
 */
const listsSettings = /\/config\/(?:appsettings|connectionstrings)\/list\/?$/i;

/**
 * The answer as everything but the transport may see it. Where it tells the settings of an app, each value is what it
 * names, as {@link reducedSettings} has it, so that neither a log nor a recording can hold more; a replay reads the same
 * from it. What is no JSON is left out as a whole: it may be settings that broke off. Any other answer stays as it is.
 */
export function answerWithoutSettings(response: PipelineResponse): PipelineResponse {
  const { request, status, bodyAsText } = response;
  if (status >= 400 || !listsSettings.test(pathOf(request.url))) return response;
  return { ...response, bodyAsText: withoutValues(bodyAsText ?? '') };
}

function pathOf(url: string): string {
  return URL.parse(url)?.pathname ?? '';
}

function withoutValues(body: string): string {
  let answer: Json;
  try {
    answer = JSON.parse(body);
  } catch {
    return '';
  }
  return isObject(answer) ? JSON.stringify(reducedAnswer(answer)) : '';
}

function reducedAnswer({ id = null, name = null, type = null, properties }: JsonObject): JsonObject {
  return { id, name, type, properties: reducedSettings(properties) };
}
