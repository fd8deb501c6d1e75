import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readRecording, writeRecording } from '../../src/clouds/recording.ts';
import { motoMissing, startMoto } from '../../test/clouds/moto.ts';
import { sampleEstate } from './estate.ts';
import { scan } from './scan.ts';

/** Records the organization in AWS from moto; resolves with how often each service was called. */
export async function recordAws(recording: string): Promise<ReadonlyMap<string, number>> {
  const missing = motoMissing();
  if (missing !== undefined) throw new Error(missing);
  const home = mkdtempSync(join(tmpdir(), 'orrery-sample-'));
  const moto = await startMoto({ estate: sampleEstate });
  try {
    const { AWS_ACCESS_KEY_ID = '', AWS_SECRET_ACCESS_KEY = '' } = moto.environment;
    const files = profileFiles(home, AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY);
    await scan('sample-source', recording, { HOME: home, AWS_ENDPOINT_URL: moto.endpoint, ...files });
    await nameQueues(recording, moto.endpoint);
    const byService = Map.groupBy(await moto.calls(), ({ service }) => service);
    return new Map([...byService].map(([service, its]) => [service, its.reduce((sum, { count }) => sum + count, 0)]));
  } finally {
    await moto.stop();
    rmSync(home, { recursive: true, force: true });
  }
}

/** Files that hold the one profile that is recorded, and the variables that lead there. */
function profileFiles(folder: string, key: string, secret: string): Record<string, string> {
  const config = join(folder, 'config');
  const credentials = join(folder, 'credentials');
  writeFileSync(config, '[profile sample-source]\nregion = eu-west-1\n');
  writeFileSync(credentials, `[sample-source]\naws_access_key_id = ${key}\naws_secret_access_key = ${secret}\n`);
  return { AWS_CONFIG_FILE: config, AWS_SHARED_CREDENTIALS_FILE: credentials };
}

/** Moto calls queues by its own address, of which nobody should hear: by AWS's, as the other addresses in a recording. */
async function nameQueues(recording: string, address: string): Promise<void> {
  const exchanges = await readRecording(recording);
  const named = exchanges.map((exchange) => {
    const rename = (text: string): string =>
      text.replaceAll(address, `https://sqs.${exchange.target.region}.amazonaws.com`);
    const { request, response } = exchange;
    return {
      ...exchange,
      request: { ...request, body: rename(request.body) },
      response: { ...response, body: rename(response.body) },
    };
  });
  await writeRecording(recording, named);
}
