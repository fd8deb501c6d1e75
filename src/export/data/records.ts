import type { Json, JsonObject } from '../../model/json.ts';
import { isObject } from '../../model/json.ts';
import { compareText } from '../../model/order.ts';
import type { Problem } from '../../model/problem.ts';
import type { Relation } from '../../model/relation.ts';
import type { ExportedCoverage, ExportedResource, OtherEnd } from '../excerpt.ts';
import type { ExportHeader } from '../exporter.ts';
import { generatorOf } from './facts.ts';

// What JSON exports hold, as media/export.schema.json describes it. Keys are named one by one: what is stored beside them
// never gets into a file, and their order is always the same. Keys that are undefined are left out by JSON itself.

export function headerRecord(header: ExportHeader): object {
  return {
    generator: generatorOf(header),
    profile: header.source,
    scope: header.scope,
    readAt: header.readAt,
    sample: header.sample ?? false,
    redacted: header.redacted ?? false,
    command: header.command,
    needsViewFile: header.needsViewFile ?? false,
    gaps: header.gaps.map(({ under, underName, typeTitle, problem }) => ({
      under,
      underName,
      typeTitle,
      problem: problemRecord(problem),
    })),
  };
}

export function resourceRecord(resource: ExportedResource): object {
  return {
    id: resource.id,
    type: resource.type,
    typeTitle: resource.typeTitle,
    name: resource.name,
    account: resource.account,
    accountName: resource.accountName,
    region: resource.region,
    parent: resource.parent,
    path: resource.path,
    tags: inOrder(resource.tags),
    readAt: resource.readAt,
    console: resource.console,
    properties: inOrder(resource.properties),
  };
}

export function relationRecord({ from, verb, to, basis, evidence }: Relation): object {
  return {
    from,
    verb,
    to,
    basis,
    evidence: evidence.map(({ resource, path, detail }) => ({ resource, path, detail })),
  };
}

export function otherRecord({ id, type, typeTitle, name, account, region, missing }: OtherEnd): object {
  return { id, type, typeTitle, name, account, region, missing };
}

export function coverageRecord(reading: ExportedCoverage): object {
  return {
    under: reading.under,
    underName: reading.underName,
    type: reading.type,
    typeTitle: reading.typeTitle,
    state: reading.state,
    readAt: reading.readAt,
    source: reading.source,
    count: reading.count,
    problem: reading.problem === undefined ? undefined : problemRecord(reading.problem),
  };
}

/** Without the file that a mistake is in: its path belongs to the machine that read. */
function problemRecord({ code, message, operation, advice, nextStep }: Problem): object {
  return { code, message, operation, advice, nextStep };
}

/** The same value with the keys of its objects in code unit order: providers name them in any order. */
export function inOrder(value: JsonObject): JsonObject;
export function inOrder(value: Json): Json;
export function inOrder(value: Json): Json {
  if (Array.isArray(value)) return value.map((each: Json) => inOrder(each));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => compareText(a, b))
      .map(([key, each]) => [key, inOrder(each)]),
  );
}
