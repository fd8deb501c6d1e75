import type { BuildOptions } from 'esbuild';

/** How the report's script and style are bundled: by the build, and on the way when Orrery runs from its sources. */
export const reportBundle = {
  entryPoints: [
    { in: 'webview/report/main.ts', out: 'report' },
    { in: 'webview/report/report.css', out: 'report' },
  ],
  bundle: true,
  minify: true,
  platform: 'browser',
  format: 'iife',
  // Reports are opened in whatever browser their readers have.
  target: ['chrome112', 'firefox117', 'safari16.5'],
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
  outdir: 'dist/webview',
} satisfies BuildOptions;
