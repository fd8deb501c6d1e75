import type { JsonObject } from '../../src/model/json.ts';
import type { ReportContent } from '../../src/model/reportContent.ts';

/** What the file holds: read at once, but for properties, which are read one resource at a time. */
export interface Held {
  readonly content: ReportContent;
  /** Undefined where properties were left out. */
  propertiesOf(resource: number): JsonObject | undefined;
}

/** Both arguments are the text of their element: JSON, and one line of JSON for each resource. */
export function held(content: string, properties: () => string): Held {
  let lines: readonly string[] | undefined;
  const read: ReportContent = JSON.parse(content);
  return {
    content: read,
    propertiesOf(resource) {
      lines ??= properties().split('\n');
      const line = lines[resource];
      return read.withoutProperties || line === undefined || line === '' ? undefined : JSON.parse(line);
    },
  };
}
