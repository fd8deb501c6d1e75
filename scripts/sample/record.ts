import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readRecording, writeRecording } from '../../src/clouds/recording.ts';
import { motoMissing, startMoto } from '../../test/clouds/moto.ts';
import { sampleEstate } from './estate.ts';

/**
 * Regenerates the recording behind the sample profile: seeds the invented company in moto, lets the product's own CLI
 * scan and record it, and prints what it is. The same sources give the same bytes.
 */

const repository = fileURLToPath(new URL('../../', import.meta.url));
const recording = join(repository, 'media', 'sample', 'estate.har.gz');
/** Exit code of the CLI for "finished, with coverage gaps": some of the estate is closed on purpose. */
const finishedWithGaps = 3;
const largest = 1_000_000;

const missing = motoMissing();
if (missing !== undefined) throw new Error(missing);

const home = mkdtempSync(join(tmpdir(), 'orrery-sample-'));
const moto = await startMoto({ estate: sampleEstate });
try {
  mkdirSync(join(repository, 'media', 'sample'), { recursive: true });
  const code = await scan(profileFiles(home));
  if (code !== finishedWithGaps) throw new Error(`The scan ended with ${code}, not ${finishedWithGaps}.`);
  await nameQueues();
  await report();
} finally {
  await moto.stop();
  rmSync(home, { recursive: true, force: true });
}

/** Files that hold the one profile that is recorded, and the variables that lead there. */
function profileFiles(folder: string): Record<string, string> {
  const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY } = moto.environment;
  const config = join(folder, 'config');
  const credentials = join(folder, 'credentials');
  writeFileSync(config, '[profile sample-source]\nregion = eu-west-1\n');
  writeFileSync(
    credentials,
    `[sample-source]\naws_access_key_id = ${AWS_ACCESS_KEY_ID}\naws_secret_access_key = ${AWS_SECRET_ACCESS_KEY}\n`,
  );
  return { AWS_CONFIG_FILE: config, AWS_SHARED_CREDENTIALS_FILE: credentials };
}

/** Runs the CLI as a person would; answers its exit code. */
function scan(files: Record<string, string>): Promise<number | null> {
  const cli = join(repository, 'dist', 'cli.js');
  const command = spawn(
    process.execPath,
    [cli, 'scan', '--profile', 'sample-source', '--on-demand', '--record', recording],
    {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { PATH: process.env.PATH, HOME: home, AWS_ENDPOINT_URL: moto.endpoint, ...files },
    },
  );
  return new Promise((resolve, reject) => command.once('error', reject).once('exit', resolve));
}

/** Moto calls queues by its own address, of which nobody should hear: by AWS's, as the other addresses in a recording. */
async function nameQueues(): Promise<void> {
  const exchanges = await readRecording(recording);
  const named = exchanges.map((exchange) => {
    const rename = (text: string): string =>
      text.replaceAll(moto.endpoint, `https://sqs.${exchange.target.region}.amazonaws.com`);
    const { request, response } = exchange;
    return {
      ...exchange,
      request: { ...request, body: rename(request.body) },
      response: { ...response, body: rename(response.body) },
    };
  });
  await writeRecording(recording, named);
}

async function report(): Promise<void> {
  const { size } = statSync(recording);
  const calls = await moto.calls();
  const total = calls.reduce((sum, { count }) => sum + count, 0);
  console.log(`${recording}: ${Math.round(size / 1000)} kB, ${total} calls`);
  const byService = Map.groupBy(calls, ({ service }) => service);
  for (const [service, its] of [...byService].sort()) {
    console.log(`  ${service}: ${its.reduce((sum, { count }) => sum + count, 0)}`);
  }
  if (size > largest) throw new Error(`The recording has ${size} bytes, more than ${largest}.`);
}
