import type { Json, JsonObject } from '../../model/json.ts';
import type { Problem } from '../../model/problem.ts';
import type { Relation } from '../../model/relation.ts';
import type { ExportedCoverage, ExportedResource, OtherEnd } from '../excerpt.ts';
import type { Exporter, ExportHeader } from '../exporter.ts';
import { generatorOf } from './facts.ts';
import { inOrder } from './records.ts';
import { textContent } from './textContent.ts';
import { exportVersion, vocabulary } from './vocabulary.ts';
import { xmlAttributes, xmlText } from './xmlText.ts';

/** One XML document, as media/export.xsd describes it. */
export const xml: Exporter = {
  id: 'xml',
  write: async ({ header, excerpt }) => {
    const { resources, relations, others, coverage } = await excerpt();
    const lines = [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<!-- Written by Orrery. Changes made here are lost when it is written again. -->',
      `<export xmlns="${vocabulary}" version="${exportVersion}">`,
      ...headerLines(header),
      ...list('resources', resources.flatMap(resourceLines)),
      ...list('relations', relations.flatMap(relationLines)),
      ...list('others', others.map(otherLine)),
      ...list('coverage', coverage.flatMap(readingLines)),
      '</export>',
    ];
    return [{ content: textContent(lines) }];
  },
};

function headerLines(header: ExportHeader): string[] {
  return [
    '  <header>',
    `    <generator>${xmlText(generatorOf(header))}</generator>`,
    `    <profile>${xmlText(header.source)}</profile>`,
    `    <scope>${xmlText(header.scope)}</scope>`,
    ...(header.readAt === undefined ? [] : [`    <readAt>${xmlText(header.readAt)}</readAt>`]),
    `    <sample>${header.sample ?? false}</sample>`,
    `    <redacted>${header.redacted ?? false}</redacted>`,
    `    <command needsViewFile="${header.needsViewFile ?? false}">${xmlText(header.command)}</command>`,
    ...header.gaps.flatMap(({ under, underName, typeTitle, problem }) => [
      `    <gap${xmlAttributes({ under, underName, typeTitle })}>`,
      ...problemLines(problem, '      '),
      '    </gap>',
    ]),
    '  </header>',
  ];
}

function list(name: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [`  <${name}/>`] : [`  <${name}>`, ...lines, `  </${name}>`];
}

function resourceLines(resource: ExportedResource): string[] {
  const { id, type, typeTitle, name, account, accountName, region, parent, readAt, console } = resource;
  const attributes = { id, type, typeTitle, name, account, accountName, region, parent, readAt, console };
  return [
    `    <resource${xmlAttributes(attributes)}>`,
    ...resource.path.map((step) => `      <within>${xmlText(step)}</within>`),
    ...Object.entries(inOrder(resource.tags)).map(
      ([key, value]) => `      <tag key="${xmlText(key)}">${xmlText(String(value))}</tag>`,
    ),
    ...element('properties', '', inOrder(resource.properties), '      '),
    '    </resource>',
  ];
}

function relationLines({ from, verb, to, basis, evidence }: Relation): string[] {
  return [
    `    <relation${xmlAttributes({ from, verb, to, basis })}>`,
    ...evidence.map(({ resource, path, detail }) => `      <evidence${xmlAttributes({ resource, path, detail })}/>`),
    '    </relation>',
  ];
}

function otherLine({ id, type, typeTitle, name, account, region, missing }: OtherEnd): string {
  return `    <other${xmlAttributes({ id, type, typeTitle, name, account, region, missing })}/>`;
}

function readingLines({ problem, ...reading }: ExportedCoverage): string[] {
  const { under, underName, type, typeTitle, state, readAt, source, count } = reading;
  const attributes = xmlAttributes({ under, underName, type, typeTitle, state, readAt, source, count });
  if (problem === undefined) return [`    <reading${attributes}/>`];
  return [`    <reading${attributes}>`, ...problemLines(problem, '      '), '    </reading>'];
}

function problemLines({ code, operation, message, advice, nextStep }: Problem, indent: string): string[] {
  return [
    `${indent}<problem${xmlAttributes({ code, operation, nextStep })}>`,
    `${indent}  <message>${xmlText(message)}</message>`,
    `${indent}  <advice>${xmlText(advice)}</advice>`,
    `${indent}</problem>`,
  ];
}

/**
 * A JSON value in the elements that XPath has for it: `map`, `array`, `string`, `number`, `boolean`, `null`, with the key
 * as an attribute (https://www.w3.org/TR/xpath-functions-31/#json-to-xml-mapping).
 */
function jsonLines(value: Json, key: string | undefined, indent: string): string[] {
  const attribute = xmlAttributes({ key });
  if (value === null) return [`${indent}<null${attribute}/>`];
  if (Array.isArray(value)) return element('array', attribute, value, indent);
  if (typeof value === 'object') return element('map', attribute, value as JsonObject, indent);
  return [`${indent}<${typeof value}${attribute}>${xmlText(String(value))}</${typeof value}>`];
}

function element(name: string, attribute: string, content: readonly Json[] | JsonObject, indent: string): string[] {
  const lines = Array.isArray(content)
    ? content.flatMap((each: Json) => jsonLines(each, undefined, `${indent}  `))
    : Object.entries(content).flatMap(([key, each]) => jsonLines(each, key, `${indent}  `));
  if (lines.length === 0) return [`${indent}<${name}${attribute}/>`];
  return [`${indent}<${name}${attribute}>`, ...lines, `${indent}</${name}>`];
}
