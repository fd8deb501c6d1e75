import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Exchange, exchangeKey } from '../../src/clouds/exchange.ts';
import { readRecording, writeRecording } from '../../src/clouds/recording.ts';
import { startAzure } from '../../test/clouds/azure/startAzure.ts';
import { azureEnvironment } from '../../test/clouds/openAzureAt.ts';
import { sampleTenant } from './azure/tenant.ts';
import { scan } from './scan.ts';

/** Records the tenant in Azure from a local server; resolves with how often each kind of request was made. */
export async function recordAzure(recording: string): Promise<ReadonlyMap<string, number>> {
  const home = mkdtempSync(join(tmpdir(), 'orrery-sample-'));
  const azure = await startAzure(sampleTenant, { grantSettings: true });
  try {
    const environment = azureEnvironment(sampleTenant, azure.url, home);
    await scan('azure:environment:Local', recording, environment, '--app-settings');
    await writeRecording(recording, withKnownOperations(await readRecording(recording)));
    const byMethod = Map.groupBy(azure.requests(), ({ method, status }) => `${method} ${status}`);
    return new Map([...byMethod].map(([kind, its]) => [kind, its.length]));
  } finally {
    await azure.stop();
    rmSync(home, { recursive: true, force: true });
  }
}

/** Operations that take their time are named by chance. Here they are named by what was asked for. */
function withKnownOperations(exchanges: readonly Exchange[]): readonly Exchange[] {
  const names = new Map<string, string>();
  for (const { target, request, response } of exchanges) {
    const chosen = /\/operationResults\/([0-9a-f-]{36})/.exec(response.headers.location ?? '')?.[1];
    if (chosen !== undefined) names.set(chosen, named(exchangeKey(target, request)));
  }
  const rename = (text: string): string => text.replaceAll(/[0-9a-f-]{36}/g, (found) => names.get(found) ?? found);
  return exchanges.map((exchange) => JSON.parse(rename(JSON.stringify(exchange))) as Exchange);
}

function named(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-');
}
