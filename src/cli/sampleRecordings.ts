import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { SampleRecordings } from '../inventory/profiles.ts';

/** The recordings of the sample: beside the bundle that this is a part of, or beside the sources. */
export function sampleRecordings(): SampleRecordings {
  return { aws: media('estate.har.gz'), azure: media('tenant.har.gz') };
}

function media(name: string): string {
  const [bundled, source] = ['../media/sample/', '../../media/sample/'].map((folder) =>
    fileURLToPath(new URL(folder + name, import.meta.url)),
  );
  return bundled !== undefined && existsSync(bundled) ? bundled : (source ?? '');
}
