import { createWriteStream, existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTests, TestRunFailedError } from '@vscode/test-electron';
import { build } from 'esbuild';
import { desktopVSCode } from '../../scripts/vscode/desktop.ts';
import { artifacts, repository, results } from '../../scripts/vscode/folders.ts';
import { launcher } from '../../scripts/vscode/launcher.ts';
import { onProcessEnd } from '../../scripts/vscode/processEnd.ts';

// Runs the host tests in a real VS Code: the desktop one where it can be had, else VS Code's server in its place.

const tests = join(repository, 'out/test/host');
const resultsFile = join(results, 'host.json');
const log = join(artifacts, 'host.log');
const state = mkdtempSync(join(tmpdir(), 'orrery-host-'));
onProcessEnd(() => rmSync(state, { recursive: true, force: true }));
mkdirSync(results, { recursive: true });
mkdirSync(artifacts, { recursive: true });
rmSync(resultsFile, { force: true });
await bundleTests();
forgetCloudIdentities();
await runInHost();
report();

async function bundleTests(): Promise<void> {
  rmSync(tests, { recursive: true, force: true });
  const files = ['index.ts', ...globSync('*.host.ts', { cwd: import.meta.dirname })];
  await build({
    entryPoints: files.map((file) => join(import.meta.dirname, file)),
    outdir: tests,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node22',
    sourcemap: 'inline',
    external: ['vscode', 'mocha'],
    logLevel: 'warning',
  });
}

/** Tests must not see the clouds of whoever runs them. */
function forgetCloudIdentities(): void {
  const ofClouds = /^(AWS_|AZURE_|IDENTITY_|MSI_)/;
  for (const name of Object.keys(process.env)) if (ofClouds.test(name)) delete process.env[name];
  process.env.AWS_CONFIG_FILE = join(state, 'no-config');
  process.env.AWS_SHARED_CREDENTIALS_FILE = join(state, 'no-credentials');
  process.env.AZURE_CONFIG_DIR = join(state, 'no-azure');
}

async function runInHost(): Promise<void> {
  const output = createWriteStream(log);
  try {
    await runTests({
      vscodeExecutablePath: (await desktopVSCode()) ?? (await serverInItsPlace()),
      extensionDevelopmentPath: repository,
      extensionTestsPath: join(tests, 'index.cjs'),
      launchArgs: [`--user-data-dir=${join(state, 'user')}`, `--extensions-dir=${join(state, 'extensions')}`],
      extensionTestsEnv: { ORRERY_RESULTS: resultsFile },
      stdout: output,
      stderr: output,
    });
  } catch (error) {
    // Its results, or that there are none, say more.
    if (!(error instanceof TestRunFailedError)) throw error;
  } finally {
    output.end();
  }
}

async function serverInItsPlace(): Promise<string> {
  return await launcher('code-shim', [process.execPath, join(repository, 'scripts/vscode/codeShim.ts')]);
}

/** A host that crashed ends with 0 as one does where all is well: only what the tests wrote counts. */
function report(): void {
  if (!existsSync(resultsFile)) throw new Error(`The tests in VS Code's extension host did not end. See ${log}`);
  const { passed, failed, report } = JSON.parse(readFileSync(resultsFile, 'utf8'));
  console.log(report);
  if (passed === 0 || failed > 0) process.exitCode = 1;
}
