import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { type Moto, motoMissing, startMoto } from '../clouds/moto.ts';
import { organizationOf } from '../clouds/organizationOf.ts';
import { tell } from './run.ts';

/** What one process that reads an organization came to. */
export interface Reader {
  readonly seconds: number;
  /** Seconds after its begin until there were accounts in the tree. */
  readonly firstAccounts?: number;
  readonly throttled: number;
  /** Most memory that the whole process held, Node.js included. */
  readonly peakMegabytes: number;
}

const sizes = [
  [200, 20],
  [2_000, 200],
  [10_000, 1_000],
] as const;

/** Organizations of three sizes, read as Orrery reads them and as tools do that ask each item where it belongs. */
export async function organizations(): Promise<void> {
  const missing = motoMissing();
  if (missing !== undefined) return tell('not counted', missing);
  for (const [accounts, units] of sizes) {
    const { estate } = organizationOf(accounts, units);
    const moto = await startMoto({ estate });
    const storage = mkdtempSync(path.join(tmpdir(), 'orrery-bench-'));
    try {
      const own = await measure('readOrganization.ts', moto, storage);
      const again = await measure('readOrganization.ts', moto, storage);
      const naive = await measure('readItemByItem.ts', moto);
      tell(`${accounts} accounts in ${units} units`, figures(own));
      tell('  first accounts in the tree after', `${own.firstAccounts?.toFixed(2)} s`);
      tell('  again, within their time', figures(again));
      tell(
        '  asking each for its parent',
        `${figures(naive)} (${(naive.calls / own.calls).toFixed(1)} times the calls)`,
      );
      tell('  and again', `${naive.calls} calls: nothing is kept`);
    } finally {
      rmSync(storage, { recursive: true });
      await moto.stop();
    }
  }
}

async function measure(script: string, moto: Moto, ...words: string[]): Promise<Reader & { calls: number }> {
  await moto.resetCalls();
  const child = spawn(process.execPath, [fileURLToPath(new URL(script, import.meta.url)), ...words], {
    env: { PATH: process.env.PATH, ...moto.environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const reader: Reader = JSON.parse(await text(child.stdout));
  const [code] = await ended;
  if (code !== 0) throw new Error(`${script} ended with ${code}`);
  return { ...reader, calls: await moto.count() };
}

function figures({ calls, seconds, throttled, peakMegabytes }: Reader & { calls: number }): string {
  return `${calls} calls, ${seconds.toFixed(1)} s, ${throttled} throttled, peak ${peakMegabytes.toFixed(0)} MB`;
}
