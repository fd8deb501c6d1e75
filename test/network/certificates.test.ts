import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Worker } from 'node:worker_threads';
import type { NetworkSettings } from '../../src/model/network.ts';
import { type AwsServer, startAws } from './awsServer.ts';
import { caller, diagnosisOf, encodedPassword, password } from './calls.ts';
import { authorityFile } from './certificates.ts';
import { type ForwardProxy, startProxy } from './forwardProxy.ts';

const workerFile = new URL('worker.ts', import.meta.url);

describe('certificates of a private authority', () => {
  let folder: string;
  let server: AwsServer;
  let proxy: ForwardProxy;
  let network: Partial<NetworkSettings>;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'orrery-'));
    server = await startAws();
    proxy = await startProxy({ upstream: server.port, credentials: `me:${password}` });
    network = { proxy: `http://me:${encodedPassword}@127.0.0.1:${proxy.port}` };
  });
  after(async () => {
    await proxy.close();
    await server.close();
    await rm(folder, { recursive: true });
  });

  it('are not trusted by themselves, and what to do about it is told', async () => {
    const { roots, agents } = caller(network);
    const { kind, problem } = await diagnosisOf(roots());
    assert.deepEqual([kind, problem.nextStep], ['failed', 'check-network']);
    assert.match(problem.message, /the connection is not trusted \([A-Z_]+\)/);
    assert.match(problem.advice, /NODE_EXTRA_CA_CERTS.*http\.proxyStrictSSL/);
    assert.equal(server.asked.length, 0);
    agents.destroy();
  });

  it('are trusted without a look when http.proxyStrictSSL is off', async () => {
    const { roots, agents } = caller({ ...network, strictSsl: false });
    assert.equal(await roots(), 1);
    agents.destroy();
  });

  it('are not trusted for another name', async () => {
    const { account, agents } = caller(network, { NODE_EXTRA_CA_CERTS: authorityFile });
    const { problem } = await diagnosisOf(account('https://sts.example.com'));
    assert.equal(problem.code, 'ERR_TLS_CERT_ALTNAME_INVALID');
    agents.destroy();
  });

  it('are found among others and among comments in the file', async () => {
    const file = join(folder, 'bundle.pem');
    const authority = await readFile(authorityFile, 'utf8');
    await writeFile(file, `# ours\n${authority}subject=twice\r\n${authority.replaceAll('\n', '\r\n')}`);
    const { roots, agents } = caller({ ...network, systemCertificates: false }, { NODE_EXTRA_CA_CERTS: file });
    assert.equal(await roots(), 1);
    assert.deepEqual(agents.problems, []);
    agents.destroy();
  });

  it('are missing, and told so, when the file cannot be used; everything else still works', async () => {
    const files = {
      missing: undefined,
      empty: '',
      broken: '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n',
    };
    for (const [name, content] of Object.entries(files)) {
      const path = join(folder, name);
      if (content !== undefined) await writeFile(path, content);
      const { agents, account } = caller({}, { NODE_EXTRA_CA_CERTS: path });
      const [problem, ...others] = agents.problems;
      assert.deepEqual(others, []);
      assert.deepEqual(
        [problem?.code, problem?.nextStep, problem?.file],
        ['ExtraCertificatesUnreadable', 'edit-file', { path }],
      );
      assert.match(
        problem?.message ?? '',
        /^The certificates that NODE_EXTRA_CA_CERTS names could not be used: [^\n]+\.$/,
      );
      const plain = await startAws({ secure: false });
      assert.equal(await account(`http://127.0.0.1:${plain.port}`), '111122223333');
      agents.destroy();
      await plain.close();
    }
  });

  it('are trusted in a worker thread whose process knows nothing of them', async () => {
    const env = { NODE_EXTRA_CA_CERTS: authorityFile, HTTPS_PROXY: network.proxy };
    const answers = [];
    for (const options of [
      { workerData: { network }, env: { NODE_EXTRA_CA_CERTS: authorityFile } },
      { workerData: { network: {} }, env },
      { workerData: { network }, env: {} },
    ]) {
      const worker = new Worker(workerFile, options);
      const [answer] = await once(worker, 'message');
      answers.push(answer);
      await once(worker, 'exit');
    }
    assert.deepEqual(answers.slice(0, 2), ['1 root', '1 root']);
    assert.match(answers[2], /CERT|UNABLE/);
  });

  it('are trusted when the machine trusts them, unless http.systemCertificates is off', async function () {
    // Where OpenSSL finds the system's certificates; elsewhere they are in a store that a test does not touch.
    if (process.platform !== 'linux') this.skip();
    const env = { SSL_CERT_FILE: authorityFile, PATH: process.env.PATH };
    const ask = async (systemCertificates: boolean): Promise<string> => {
      const settings = JSON.stringify({ ...network, systemCertificates });
      const { stdout } = await promisify(execFile)(process.execPath, [fileURLToPath(workerFile), settings], { env });
      return stdout.trim();
    };
    assert.equal(await ask(true), '1 root');
    assert.match(await ask(false), /CERT|UNABLE/);
  });
});
