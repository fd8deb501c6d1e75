import type { Excerpt } from '../excerpt.ts';
import type { ExportHeader } from '../exporter.ts';
import { exportFormat, exportVersion } from './vocabulary.ts';

/** One thing that an export says about itself. */
export interface Fact {
  /** For programs. */
  readonly key: string;
  /** For people. */
  readonly label: string;
  readonly value: string | number | boolean;
}

/** What an export that is made of tables says about itself, in the order in which people ask. */
export function factsOf(header: ExportHeader, { resources, relations, others, coverage }: Excerpt): readonly Fact[] {
  const incomplete = coverage.filter(({ state }) => state !== 'complete').length;
  return [
    { key: 'format', label: 'Format', value: exportFormat },
    { key: 'version', label: 'Version of the format', value: exportVersion },
    { key: 'generator', label: 'Written by', value: generatorOf(header) },
    { key: 'profile', label: 'Profile', value: header.source },
    { key: 'scope', label: 'Scope', value: header.scope },
    { key: 'readAt', label: 'Oldest reading', value: header.readAt ?? '' },
    { key: 'sample', label: 'Sample data, not a real cloud', value: header.sample ?? false },
    { key: 'redacted', label: 'Names, ids, addresses and tags are pseudonyms', value: header.redacted ?? false },
    { key: 'resources', label: 'Resources', value: resources.length },
    { key: 'relations', label: 'Relations', value: relations.length },
    { key: 'others', label: 'Other ends of relations, outside of the scope', value: others.length },
    { key: 'readings', label: 'Readings', value: coverage.length },
    { key: 'incompleteReadings', label: 'Readings that are not complete', value: incomplete },
    { key: 'command', label: 'Write it again', value: header.command },
    { key: 'needsViewFile', label: 'The command needs the view as a file', value: header.needsViewFile ?? false },
  ];
}

export function generatorOf({ orreryVersion }: ExportHeader): string {
  return `Orrery ${orreryVersion}`;
}
