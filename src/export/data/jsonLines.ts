import { visibleJson } from '../../model/json.ts';
import type { Exporter } from '../exporter.ts';
import { coverageRecord, headerRecord, otherRecord, relationRecord, resourceRecord } from './records.ts';
import { textContent } from './textContent.ts';
import { exportFormat, exportVersion, vocabulary } from './vocabulary.ts';

/**
 * JSON Lines (https://jsonlines.org): a line about the file itself, then one for each resource, relation, other end of a
 * relation and reading. Each says its `kind`; otherwise they hold what the JSON export holds.
 */
export const jsonLines: Exporter = {
  id: 'jsonl',
  write: async ({ header, excerpt }) => {
    const { resources, relations, others, coverage } = await excerpt();
    const lines = [
      {
        $schema: vocabulary,
        kind: 'header',
        format: exportFormat,
        version: exportVersion,
        header: headerRecord(header),
      },
      ...resources.map((resource) => ({ kind: 'resource', ...resourceRecord(resource) })),
      ...relations.map((relation) => ({ kind: 'relation', ...relationRecord(relation) })),
      ...others.map((other) => ({ kind: 'other', ...otherRecord(other) })),
      ...coverage.map((reading) => ({ kind: 'coverage', ...coverageRecord(reading) })),
    ];
    return [{ content: textContent(lines.map((line) => visibleJson(JSON.stringify(line)))) }];
  },
};
