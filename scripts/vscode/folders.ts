import { join, resolve } from 'node:path';

/** The repository. */
export const repository = resolve(import.meta.dirname, '../..');

/** What is downloaded or unpacked once and used again by later runs: VS Code, Chromium, the demo workspace. */
export const cache = join(repository, '.vscode-test');

/** Screenshots and logs of the last run. */
export const artifacts = join(repository, 'artifacts');

/** Counts and measures of the last run, as JSON. */
export const results = join(repository, 'out/results');
