import { rmSync } from 'node:fs';
import { type BuildOptions, build, context } from 'esbuild';

/**
 * `node scripts/build.ts [--watch] [--development]`: bundles into dist/. The extension host's part is one small CommonJS
 * file; worker and CLI are ES modules that share chunks, so that an SDK client loads only when something needs it.
 */
const watch = process.argv.includes('--watch');
const development = watch || process.argv.includes('--development');

const common: BuildOptions = {
  bundle: true,
  minify: !development,
  sourcemap: development ? 'linked' : false,
  logLevel: 'warning',
  legalComments: 'none',
};

const node: BuildOptions = { ...common, platform: 'node', target: 'node22' };
const browser: BuildOptions = { ...common, platform: 'browser', target: 'chrome130', format: 'iife' };

const bundles: BuildOptions[] = [
  {
    ...node,
    entryPoints: { extension: 'src/extension.ts' },
    outdir: 'dist',
    outExtension: { '.js': '.cjs' },
    format: 'cjs',
    external: ['vscode'],
  },
  {
    ...node,
    entryPoints: { worker: 'src/worker.ts', cli: 'src/cli.ts' },
    outdir: 'dist',
    chunkNames: 'chunks/[name]-[hash]',
    format: 'esm',
    splitting: true,
    mainFields: ['module', 'main'],
    // CommonJS packages inside the bundle ask for Node's own modules with require().
    banner: {
      js: "import { createRequire as nodeRequire } from 'node:module';const require = nodeRequire(import.meta.url);",
    },
  },
  {
    ...browser,
    entryPoints: { graph: 'webview/graph/main.ts', layoutWorker: 'webview/graph/layoutWorker.ts' },
    outdir: 'dist/webview',
  },
  { ...browser, entryPoints: { graph: 'webview/graph/graph.css' }, outdir: 'dist/webview' },
];

rmSync('dist', { recursive: true, force: true });
if (watch) {
  for (const bundle of bundles) await (await context(bundle)).watch();
  console.log('Watching for changes.');
} else {
  await Promise.all(bundles.map((bundle) => build(bundle)));
}
