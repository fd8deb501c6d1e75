import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { typesOfAll } from '../src/inventory/clouds.ts';
import { format } from '../src/views/format.ts';
import type { Keys, Shape } from '../src/views/shapes.ts';

// `node scripts/viewSchema.ts` writes the JSON schema of view files, by which editors complete and check them.

export const schemaFile = 'media/view.schema.json';

/** The schema's text, as it belongs into its file. */
export function schemaText(): string {
  const types = [...typesOfAll().values()];
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Orrery view',
    description: 'A question to an estate, kept as a file.',
    ...objectOf(format),
    definitions: {
      type: {
        anyOf: [
          { enum: types.map(({ id }) => id), enumDescriptions: types.map(({ title }) => title) },
          { type: 'string', pattern: '^[A-Za-z][\\w.-]*$' },
        ],
      },
    },
  };
  return `${JSON.stringify(schema, undefined, 2)}\n`;
}

function objectOf(keys: Keys): object {
  const properties = Object.entries(keys).map(([key, { describe, shape }]) => [
    key,
    { description: describe, markdownDescription: describe, ...schemaOf(shape) },
  ]);
  return { type: 'object', properties: Object.fromEntries(properties), additionalProperties: false };
}

function schemaOf(shape: Shape): object {
  switch (shape.kind) {
    case 'text':
      if (shape.means === 'type') return { $ref: '#/definitions/type' };
      return { type: shape.means === 'resource' ? 'string' : ['string', 'number', 'boolean'] };
    case 'word':
      return { enum: Object.keys(shape.words), enumDescriptions: Object.values(shape.words) };
    case 'wholeNumber':
      return { type: 'integer', minimum: shape.least, maximum: shape.most };
    case 'list':
      return { anyOf: [schemaOf(shape.of), { type: 'array', items: schemaOf(shape.of) }] };
    case 'grouping':
      return {
        anyOf: [
          { enum: Object.keys(shape.words), enumDescriptions: Object.values(shape.words) },
          { type: 'string', pattern: '^tag:.+' },
          { type: 'object', properties: { tag: text }, required: ['tag'], additionalProperties: false },
        ],
      };
    case 'keys':
      return objectOf(shape.keys);
    case 'valuesByKey':
      return {
        type: 'object',
        additionalProperties: { anyOf: [text, { type: 'null' }, { type: 'array', items: text }] },
      };
    case 'pinsById':
      return {
        type: 'object',
        additionalProperties: { type: 'array', items: { type: 'number' }, minItems: 2, maxItems: 2 },
      };
    case 'textsById':
      return { type: 'object', additionalProperties: text };
  }
}

const text = { type: ['string', 'number', 'boolean'] };

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) writeFileSync(schemaFile, schemaText());
