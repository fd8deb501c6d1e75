import { cpSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { type BuildOptions, build, context, type Plugin } from 'esbuild';
import { reportBundle } from '../src/export/html/reportBundle.ts';

/**
 * `node scripts/build.ts [--watch] [--development]`: bundles into dist/. The extension host's part is one small CommonJS
 * file; worker and CLI are ES modules that share chunks, so that an SDK client loads only when something needs it.
 */
const watch = process.argv.includes('--watch');
const development = watch || process.argv.includes('--development');

/**
 * The SDK's schemas name their fields by computed keys (`[_hE]:`), which keeps esbuild from dropping the schemas of the
 * hundreds of operations that are not called. Written as plain keys, EC2's part of the bundle is an eighth as large.
 */
const plainSchemaKeys: Plugin = {
  name: 'plain-schema-keys',
  setup({ onLoad }) {
    onLoad({ filter: /@aws-sdk[\\/]client-[\w-]+[\\/]dist-es[\\/]schemas[\\/]schemas_0\.js$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      const names = new Map(
        [...text.matchAll(/^const (_\w+) = ("[^"\n]*");$/gm)].map(([, name, value]) => [name, value]),
      );
      return {
        loader: 'js',
        contents: text.replace(/\[(_\w+)\]:/g, (key, name) => (names.has(name) ? `${names.get(name)}:` : key)),
      };
    });
  },
};

/** Pino can write from a thread of its own, which nobody asks it to: without that it is a fifth smaller. */
const pinoWithoutThreads: Plugin = {
  name: 'pino-without-threads',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(\.\/lib\/transport|\.\/transport|thread-stream)$/ }, ({ path, importer }) =>
      /[\\/]node_modules[\\/]pino[\\/]/.test(importer) ? { path, namespace: 'without-threads' } : undefined,
    );
    onLoad({ filter: /./, namespace: 'without-threads' }, () => ({
      contents: "module.exports = () => { throw new Error('Pino was bundled without threads.'); };",
    }));
  },
};

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
    plugins: [plainSchemaKeys, pinoWithoutThreads],
    mainFields: ['module', 'main'],
    // CommonJS packages inside the bundle ask for Node's own modules with require().
    banner: {
      js: "import { createRequire as nodeRequire } from 'node:module';const require = nodeRequire(import.meta.url);",
    },
  },
  {
    ...browser,
    entryPoints: { graph: 'webview/graph/main.ts', layoutWorker: 'webview/graph/layout/layoutWorker.ts' },
    outdir: 'dist/webview',
  },
  { ...browser, entryPoints: { graph: 'webview/graph/graph.css' }, outdir: 'dist/webview' },
  reportBundle,
];

/** What pictures are drawn with: fonts, and the renderer of PNG. */
const assets: Readonly<Record<string, string>> = {
  '@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf': 'fonts/Inter-Regular.ttf',
  '@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf': 'fonts/Inter-SemiBold.ttf',
  '@expo-google-fonts/inter/LICENSE_FONT': 'fonts/Inter-LICENSE',
  'dejavu-fonts-ttf/ttf/DejaVuSans.ttf': 'fonts/DejaVuSans.ttf',
  'dejavu-fonts-ttf/LICENSE': 'fonts/DejaVuSans-LICENSE',
  '@resvg/resvg-wasm/index_bg.wasm': 'resvg.wasm',
};

rmSync('dist', { recursive: true, force: true });
for (const [from, to] of Object.entries(assets)) cpSync(`node_modules/${from}`, `dist/${to}`);
if (watch) {
  for (const bundle of bundles) await (await context(bundle)).watch();
  console.log('Watching for changes.');
} else {
  await Promise.all(bundles.map((bundle) => build(bundle)));
}
