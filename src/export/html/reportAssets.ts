import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { reportBundle } from './reportBundle.ts';

/** What a report is made of besides its content. */
export interface ReportAssets {
  readonly script: string;
  readonly style: string;
}

let known: ReportAssets | undefined;

/** The script and style of every report: built beside the bundle that this is a part of, or made of the sources. */
export function reportAssets(): ReportAssets {
  known ??= import.meta.url.endsWith('.ts') ? fromSources() : fromBuild();
  return known;
}

/** This is a part of the worker, of the command line, or of a chunk that they share. */
function fromBuild(): ReportAssets {
  const folder = ['./webview/', '../webview/']
    .map((path) => fileURLToPath(new URL(path, import.meta.url)))
    .find((path) => existsSync(`${path}report.js`));
  if (folder === undefined) throw new Error('report.js is not beside the bundle: this installation is not complete.');
  return { script: readFileSync(`${folder}report.js`, 'utf8'), style: readFileSync(`${folder}report.css`, 'utf8') };
}

function fromSources(): ReportAssets {
  const esbuild = createRequire(import.meta.url)('esbuild') as typeof import('esbuild');
  const { outputFiles } = esbuild.buildSync({
    ...reportBundle,
    absWorkingDir: fileURLToPath(new URL('../../../', import.meta.url)),
    write: false,
  });
  const textOf = (ending: string): string => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? '';
  return { script: textOf('.js'), style: textOf('.css') };
}
