import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { type Death, type SupervisedInventory, superviseInventory } from '../../src/extension/supervisedInventory.ts';
import { connectInventory } from '../../src/inventory/connect.ts';
import { defaultSettings } from '../../src/inventory/settings.ts';
import { type Problem, ProblemError } from '../../src/model/problem.ts';
import type { WorkerData } from '../../src/worker.ts';
import { noMicrosoftAccounts } from '../noMicrosoftAccounts.ts';
import { expectedTree } from './expected.ts';
import { type FaultProxy, startFaultProxy } from './faultProxy.ts';
import { type Moto, needMoto, startMoto } from './moto.ts';
import { allRows, memberTree, type Opened, openAt, resourcesIn } from './openAt.ts';
import { organizationOf } from './organizationOf.ts';

/** Resources after which the reading is killed: somewhere in its middle. */
const enough = 1000;

describe('an organization of 2,000 accounts whose reading is killed', function () {
  this.timeout(60_000);
  const { estate, calls } = organizationOf(2000, 200);
  let moto: Moto;
  let proxy: FaultProxy;
  let environment: Record<string, string>;
  let storage: string;

  before(async function () {
    needMoto(this);
    moto = await startMoto({ estate });
  });
  beforeEach(async () => {
    proxy = await startFaultProxy(moto.endpoint);
    proxy.setRules([{ service: 'organizations', fault: { kind: 'latency', milliseconds: 20 } }]);
    environment = { ...moto.environment, AWS_ENDPOINT_URL: proxy.endpoint };
    storage = mkdtempSync(join(tmpdir(), 'orrery-killed-'));
  });
  afterEach(async () => {
    await proxy.stop();
    rmSync(storage, { recursive: true, force: true });
  });
  after(() => moto?.stop());

  it('goes on where it was after kill -9', async () => {
    const reader = spawn(process.execPath, [fileURLToPath(new URL('readOrganization.ts', import.meta.url)), storage], {
      env: { PATH: process.env.PATH, ...environment },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let told = 0;
    createInterface({ input: reader.stdout }).on('line', (line) => {
      told = Number(line);
      if (told > enough) reader.kill('SIGKILL');
    });
    assert.deepEqual(await once(reader, 'close'), [null, 'SIGKILL']);
    const opened = await openAt(environment, { storage });
    await checkWhatIsKept(opened, told).finally(() => opened.inventory.close());
  });

  it('goes on where it was after its worker was ended', async () => {
    const deaths: Death[] = [];
    const supervised = superviseWorker((death) => deaths.push(death));
    const profile = await profileOf(supervised);
    let told = 0;
    const read = supervised.inventory.read({ profile, depth: 'accounts' }, undefined, ({ resources }) => {
      told = resources;
      if (told > enough) supervised.kill();
    });
    await assert.rejects(read, (error) => error instanceof ProblemError && error.problem.code === 'Restarted');
    // What the dead one had sent already is no call of the new one.
    await wait(200);
    assert.deepEqual(
      deaths.map(({ restarted }) => restarted),
      [true],
    );
    await checkWhatIsKept({ inventory: supervised.inventory, profile }, told).finally(() => supervised.close(5_000));
  });

  /** At least so many resources are there at once, and what is missing is read without reading everything again. */
  async function checkWhatIsKept(opened: Pick<Opened, 'inventory' | 'profile'>, resources: number): Promise<void> {
    const { inventory, profile } = opened;
    proxy.reset();
    const kept = resourcesIn(await allRows(opened)).length;
    assert.equal(proxy.count(), 0);
    assert.ok(kept >= resources, `${resources} resources had been told, and ${kept} are there`);
    assert.ok(kept < 2000, 'the reading was over before it was killed');

    const summary = await inventory.read({ profile, depth: 'accounts' });
    assert.deepEqual(summary.gaps, []);
    assert.ok(summary.cached > 0);
    // About half is left, and what had begun may be asked for again.
    assert.ok(proxy.count() < calls * 0.75, `${proxy.count()} calls, of ${calls} for everything`);
    assert.deepEqual(await memberTree(opened), expectedTree(estate, moto.ids));
  }

  /** The product's own worker, supervised as the extension does. */
  function superviseWorker(died: (death: Death) => void): SupervisedInventory {
    return superviseInventory({
      start() {
        const workerData: WorkerData = { storage, sample: { aws: '', azure: '' } };
        const worker = new Worker(new URL('../../src/worker.ts', import.meta.url), {
          workerData,
          env: { PATH: process.env.PATH, ...environment },
          execArgv: [],
        });
        const inventory = connectInventory(worker, {
          changed: () => {},
          notice: () => {},
          log: () => {},
          mfaCode: async () => undefined,
          ...noMicrosoftAccounts,
          signInCode: async () => false,
        });
        const ended = new Promise<unknown>((resolve) => {
          worker.on('error', resolve);
          worker.on('exit', (code) => resolve(new Error(`Exit code ${code}`)));
        }).finally(() => inventory.dispose());
        return { inventory, ended, kill: () => void worker.terminate() };
      },
      settings: () => defaultSettings,
      died,
      problems: { restarted: problem('Restarted'), stopped: problem('Stopped') },
    });
  }
});

async function profileOf({ inventory }: SupervisedInventory): Promise<string> {
  const { profiles } = await inventory.profiles();
  const profile = profiles.find(({ source }) => source === 'environment');
  assert.ok(profile);
  return profile.id;
}

function problem(code: string): Problem {
  return { code, message: 'The worker stopped.', advice: 'Try again.', nextStep: 'retry' };
}
