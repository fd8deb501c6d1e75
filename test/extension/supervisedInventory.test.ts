import assert from 'node:assert/strict';
import { Worker } from 'node:worker_threads';
import { type Death, type SupervisedInventory, superviseInventory } from '../../src/extension/supervisedInventory.ts';
import { connectInventory } from '../../src/inventory/connect.ts';
import type { Problem } from '../../src/model/problem.ts';
import { ProblemError } from '../../src/model/problem.ts';
import { noMicrosoftAccounts } from '../noMicrosoftAccounts.ts';

const problem = (message: string): Problem => ({
  code: 'WorkerStopped',
  message,
  advice: 'Try again.',
  nextStep: 'retry',
});

describe('supervised inventory', () => {
  let deaths: Death[];
  let runs: number;
  let role: string;
  let supervised: SupervisedInventory;

  beforeEach(() => {
    deaths = [];
    runs = 0;
    role = 'Reader';
    supervised = superviseInventory({
      start() {
        const worker = new Worker(new URL('mortalWorker.ts', import.meta.url), {
          workerData: { run: ++runs },
          stderr: true,
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
          worker.on('exit', resolve);
        });
        return { inventory, ended, kill: () => void worker.terminate() };
      },
      settings: () => ({
        trusted: true,
        memberRoleName: role,
        regions: [],
        concurrency: 8,
        freshFor: {},
        network: { proxySupport: 'on', noProxy: [], strictSsl: true, systemCertificates: true },
        logLevel: 'info',
      }),
      died: (death) => deaths.push(death),
      problems: { restarted: problem('It was restarted.'), stopped: problem('It stays down.') },
    });
  });
  afterEach(() => supervised.close(1_000));

  const ask = async (text: string): Promise<string | undefined> =>
    (await supervised.inventory.search({ profile: 'p', text, limit: 1 }))[0]?.name;
  const failsWith = (asked: Promise<unknown>, message: string) =>
    assert.rejects(asked, (error) => error instanceof ProblemError && error.problem.message === message);

  it('starts with the first request, configured before it', async () => {
    assert.equal(runs, 0);
    assert.equal(await ask('a'), 'a in run 1 with Reader');
    assert.equal(await ask('b'), 'b in run 1 with Reader');
    assert.equal(runs, 1);
  });

  it('is configured again while it runs, and does not start for that', async () => {
    await supervised.configure();
    assert.equal(runs, 0);
    await ask('a');
    role = 'Auditor';
    await supervised.configure();
    assert.equal(await ask('b'), 'b in run 1 with Auditor');
  });

  it('passes on problems of the inventory as they are', async () => {
    await failsWith(ask('problem'), 'Denied.');
    assert.deepEqual(deaths, []);
  });

  it('fails what is pending when its worker ends, and answers again from a new one', async () => {
    role = 'Auditor';
    const pending = ask('hang');
    await Promise.all([failsWith(pending, 'It was restarted.'), failsWith(ask('die'), 'It was restarted.')]);
    assert.deepEqual(
      deaths.map(({ restarted }) => restarted),
      [true],
    );
    assert.equal(await ask('a'), 'a in run 2 with Auditor');
  });

  it('tells the error that its worker died of', async () => {
    await failsWith(ask('throw'), 'It was restarted.');
    assert.match(String(deaths[0]!.error), /A mistake in the worker/);
  });

  it('comes back after being killed without anything pending', async () => {
    await ask('a');
    supervised.kill();
    while (deaths.length === 0) await new Promise((resolve) => setImmediate(resolve));
    assert.equal(await ask('b'), 'b in run 2 with Reader');
  });

  it('stays down after the third death in a row until it is restarted', async () => {
    await failsWith(ask('die'), 'It was restarted.');
    await failsWith(ask('die'), 'It was restarted.');
    await failsWith(ask('die'), 'It stays down.');
    await failsWith(ask('a'), 'It stays down.');
    assert.deepEqual(
      deaths.map(({ restarted }) => restarted),
      [true, true, false],
    );
    supervised.restart();
    assert.equal(await ask('b'), 'b in run 4 with Reader');
  });

  it('fails what is pending when it is closed, and starts nothing any more', async () => {
    const pending = failsWith(ask('hang'), 'It stays down.');
    await supervised.close(1_000);
    await pending;
    await failsWith(ask('a'), 'It stays down.');
    assert.deepEqual([runs, deaths], [1, []]);
  });
});
