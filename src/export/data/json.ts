import { visibleJson } from '../../model/json.ts';
import type { Exporter } from '../exporter.ts';
import { coverageRecord, headerRecord, otherRecord, relationRecord, resourceRecord } from './records.ts';
import { textContent } from './textContent.ts';
import { exportFormat, exportVersion, vocabulary } from './vocabulary.ts';

/** One JSON document, as media/export.schema.json describes it. Characters that are not seen stand as escapes. */
export const json: Exporter = {
  id: 'json',
  write: async ({ header, excerpt }) => {
    const { resources, relations, others, coverage } = await excerpt();
    const lines = [
      '{',
      `  "$schema": ${JSON.stringify(vocabulary)},`,
      `  "format": ${JSON.stringify(exportFormat)},`,
      `  "version": ${exportVersion},`,
      `  "header": ${indented(headerRecord(header), '  ')},`,
      ...list('resources', resources.map(resourceRecord), ','),
      ...list('relations', relations.map(relationRecord), ','),
      ...list('others', others.map(otherRecord), ','),
      ...list('coverage', coverage.map(coverageRecord), ''),
      '}',
    ];
    return [{ content: textContent(lines) }];
  },
};

/** A list as one piece of text for each record: a large inventory is too long for a single one. */
function list(key: string, records: readonly object[], comma: string): string[] {
  if (records.length === 0) return [`  "${key}": []${comma}`];
  return [
    `  "${key}": [`,
    ...records.map((record, at) => `    ${indented(record, '    ')}${at === records.length - 1 ? '' : ','}`),
    `  ]${comma}`,
  ];
}

function indented(record: object, indent: string): string {
  return visibleJson(JSON.stringify(record, undefined, 2)).replaceAll('\n', `\n${indent}`);
}
