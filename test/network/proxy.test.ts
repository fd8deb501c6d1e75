import assert from 'node:assert/strict';
import { once } from 'node:events';
import https from 'node:https';
import { type AddressInfo, createServer } from 'node:net';
import { text } from 'node:stream/consumers';
import { setImmediate } from 'node:timers/promises';
import { type AwsServer, startAws } from './awsServer.ts';
import { type Caller, caller, diagnosisOf, encodedPassword, password } from './calls.ts';
import { authorityFile } from './certificates.ts';
import { type ForwardProxy, type ProxyOptions, startProxy } from './forwardProxy.ts';

const trusting = { NODE_EXTRA_CA_CERTS: authorityFile };

describe('calls through a proxy', () => {
  const started: { close(): Promise<void> }[] = [];
  const callers: Caller[] = [];
  let server: AwsServer;

  const proxyTo = async (options: Omit<ProxyOptions, 'upstream'> = {}, upstream = server): Promise<ForwardProxy> => {
    const proxy = await startProxy({ upstream: upstream.port, ...options });
    started.push(proxy);
    return proxy;
  };
  const calling = (...options: Parameters<typeof caller>): Caller => {
    const made = caller(...options);
    callers.push(made);
    return made;
  };

  beforeEach(async () => {
    server = await startAws();
    started.push(server);
  });
  afterEach(async () => {
    for (const { agents } of callers.splice(0)) agents.destroy();
    for (const one of started.splice(0)) await one.close();
  });

  it('arrive with a password and a private authority, over tunnels that are used again', async () => {
    const proxy = await proxyTo({ credentials: `me:${password}` });
    const { roots, account, agents } = calling(
      { proxy: `http://me:${encodedPassword}@127.0.0.1:${proxy.port}` },
      trusting,
    );
    for (let time = 0; time < 5; time++) assert.equal(await roots(), 1);
    assert.deepEqual(proxy.tunnels, ['organizations.us-east-1.amazonaws.com:443']);
    assert.equal(await account(), '111122223333');
    assert.equal(await account(), '111122223333');
    assert.deepEqual(proxy.tunnels.slice(1), ['sts.eu-west-1.amazonaws.com:443']);
    assert.deepEqual([proxy.connections, server.connections, proxy.unauthorized], [2, 2, 0]);
    assert.deepEqual(agents.problems, []);
  });

  it('need no more tunnels than calls are under way at once', async () => {
    const proxy = await proxyTo();
    const { roots } = calling({ proxy: `http://127.0.0.1:${proxy.port}` }, trusting);
    for (let time = 0; time < 10; time++) {
      const answers = await Promise.all(Array.from({ length: 20 }, () => roots()));
      assert.deepEqual(new Set(answers), new Set([1]));
    }
    assert.equal(server.asked.length, 200);
    assert.ok(proxy.tunnels.length <= 20, `${proxy.tunnels.length} tunnels`);
  });

  it('open a new tunnel when the endpoint has closed one', async () => {
    const proxy = await proxyTo();
    const { roots } = calling({ proxy: `http://127.0.0.1:${proxy.port}` }, trusting);
    server.answer((response) => response.writeHead(200, { connection: 'close' }).end('{}'));
    await roots();
    await roots();
    assert.equal(proxy.tunnels.length, 2);
  });

  it('go through a proxy that is itself spoken to over TLS', async () => {
    const proxy = await proxyTo({ secure: true, credentials: 'me:secret' });
    const { roots } = calling({ proxy: `https://me:secret@localhost:${proxy.port}` }, trusting);
    assert.equal(await roots(), 1);
    assert.equal(proxy.tunnels.length, 1);
    const { kind, problem } = await diagnosisOf(calling({ proxy: `https://localhost:${proxy.port}` }).roots());
    assert.deepEqual([kind, problem.code], ['failed', 'ProxyUntrusted']);
    assert.match(problem.message, new RegExp(`certificate of the proxy localhost:${proxy.port} is not trusted`));
    assert.match(problem.advice, /NODE_EXTRA_CA_CERTS.*http\.proxyStrictSSL/);
  });

  it('are sent whole to the proxy where the endpoint speaks plain http', async () => {
    const plain = await startAws({ secure: false });
    started.push(plain);
    for (const secure of [false, true]) {
      const proxy = await proxyTo({ credentials: `me:${password}`, secure }, plain);
      const address = `${secure ? 'https' : 'http'}://me:${encodedPassword}@localhost:${proxy.port}`;
      const { account, agents } = calling({ proxy: address }, trusting);
      for (let time = 0; time < 5; time++) assert.equal(await account('http://aws.internal:4566'), '111122223333');
      assert.deepEqual(new Set(proxy.forwarded), new Set(['http://aws.internal:4566/']));
      assert.deepEqual([proxy.forwarded.length, proxy.connections, proxy.tunnels.length], [5, 1, 0]);
      await Promise.all(Array.from({ length: 10 }, () => account('http://aws.internal:4566')));
      assert.equal(proxy.forwarded.length, 15);
      assert.equal(proxy.unauthorized, 0);
      agents.destroy();
    }
    assert.ok(plain.asked.every((one) => one === 'aws.internal:4566 GetCallerIdentity'));
  });

  it('fail clearly on a wrong password, without showing it', async () => {
    const proxy = await proxyTo({ credentials: 'me:right' });
    const wrong = calling({ proxy: `http://me:${encodedPassword}@127.0.0.1:${proxy.port}` }, trusting);
    const none = calling({ proxy: `http://127.0.0.1:${proxy.port}` }, trusting);
    for (const call of [wrong.roots(), wrong.account('http://aws.internal'), none.roots()]) {
      const error: unknown = await call.catch((error: unknown) => error);
      assert.ok(error instanceof Error);
      const shown = `${error.stack} ${JSON.stringify(error)} ${String(error.cause)}`;
      for (const secret of [password, encodedPassword, Buffer.from(`me:${password}`).toString('base64')]) {
        assert.ok(!shown.includes(secret), shown);
      }
      const { kind, problem } = await diagnosisOf(Promise.reject(error));
      assert.deepEqual(
        [kind, problem.code, problem.nextStep],
        ['failed', 'ProxyAuthenticationRequired', 'check-network'],
      );
      assert.match(
        problem.message,
        /^The proxy.* (wants credentials|does not accept the user name and password it is given)\.$/,
      );
      assert.match(problem.advice, /http\.proxyAuthorization/);
    }
    assert.equal(server.asked.length, 0);
    assert.equal(proxy.unauthorized, 3);
    const told = calling(
      { proxy: `http://127.0.0.1:${proxy.port}`, proxyAuthorization: `Basic ${btoa('me:right')}` },
      trusting,
    );
    assert.equal(await told.roots(), 1);
  });

  it('ask once for each call that a wrong password fails, however many there are', async () => {
    const proxy = await proxyTo({ credentials: 'me:right' });
    const { roots } = calling({ proxy: `http://me:wrong@127.0.0.1:${proxy.port}` }, trusting);
    const all = await Promise.all(Array.from({ length: 150 }, () => diagnosisOf(roots())));
    assert.deepEqual(new Set(all.map(({ problem }) => problem.code)), new Set(['ProxyAuthenticationRequired']));
    assert.equal(proxy.unauthorized, 150);
  });

  it('say what the proxy refuses, and do not take it for an answer of AWS', async () => {
    for (const [refusal, kind, code] of [
      [403, 'failed', 'ProxyRefused'],
      [502, 'transient', 'ProxyOverloaded'],
    ] as const) {
      const proxy = await proxyTo({ refusal });
      const found = await diagnosisOf(calling({ proxy: `http://127.0.0.1:${proxy.port}` }, trusting).roots());
      assert.deepEqual([found.kind, found.problem.code], [kind, code]);
      assert.match(
        found.problem.message,
        /did not connect to organizations\.us-east-1\.amazonaws\.com:443 \(HTTP status \d+\)/,
      );
    }
  });

  it('say that there is no proxy where one should be', async () => {
    const { kind, problem } = await diagnosisOf(calling({ proxy: 'http://me:hidden@127.0.0.1:1' }).roots());
    assert.deepEqual([kind, problem.code], ['transient', 'ProxyUnreachable']);
    assert.equal(problem.message, 'The proxy 127.0.0.1:1 could not be reached (ECONNREFUSED).');
    const forwarded = await diagnosisOf(
      calling({ proxy: 'http://me:hidden@127.0.0.1:1' }).account('http://aws.internal'),
    );
    assert.deepEqual(forwarded, { kind, problem });
  });

  it('leave nothing open behind them at a proxy that never answers', async () => {
    const proxy = await proxyTo({ silent: true });
    const { roots, agents } = calling({ proxy: `http://127.0.0.1:${proxy.port}` }, trusting, { callTimeout: 200 });
    const { kind, problem } = await diagnosisOf(roots());
    assert.deepEqual([kind, problem.code], ['transient', 'CallTimeout']);
    assert.equal(proxy.connections, 1);
    const cancelled = roots();
    agents.destroy();
    assert.equal((await diagnosisOf(cancelled)).problem.code, 'ProxyUnreachable');
    while (proxy.open > 0) await setImmediate();
  });

  it('fail, and go nowhere else, when the address of the proxy cannot be used', async () => {
    for (const [address, code] of [
      ['socks5://me:hidden@127.0.0.1:1080', 'ProxyNotSupported'],
      ['http://me:hidden@:99999', 'ProxyAddressInvalid'],
    ] as const) {
      const callers = [calling({ proxy: address }), calling({}, { HTTPS_PROXY: address })];
      for (const [index, { roots }] of callers.entries()) {
        const { kind, problem } = await diagnosisOf(roots());
        assert.deepEqual([kind, problem.code], ['failed', code]);
        assert.match(problem.message, index === 0 ? /in http\.proxy / : /in HTTPS_PROXY /);
        assert.doesNotMatch(JSON.stringify(problem), /hidden/);
      }
    }
    const direct = calling({ proxy: 'socks5://127.0.0.1:1080' }, trusting);
    assert.equal(
      await direct.account(`https://localhost:${server.port}`),
      '111122223333',
      'this machine needs no proxy',
    );
  });

  it('serve plain node requests, as other SDKs make them, directly and through the proxy', async () => {
    const proxy = await proxyTo();
    const { agents } = calling(
      { proxy: `http://127.0.0.1:${proxy.port}`, noProxy: ['.eu-west-1.amazonaws.com'] },
      trusting,
    );
    const ask = async (host: string): Promise<string> => {
      const request = https.request({
        host,
        port: server.port,
        path: '/',
        agent: agents.https,
        // Only a direct connection asks for an address.
        lookup: (_name, _options, found) => found(null, [{ address: '127.0.0.1', family: 4 }]),
      });
      const [response] = await once(request.end(), 'response');
      return text(response);
    };
    for (let time = 0; time < 3; time++) {
      assert.match(await ask('sts.eu-west-1.amazonaws.com'), /GetCallerIdentityResponse/);
      assert.match(await ask('sts.us-east-1.amazonaws.com'), /GetCallerIdentityResponse/);
    }
    assert.deepEqual(proxy.tunnels, [`sts.us-east-1.amazonaws.com:${server.port}`]);
    assert.deepEqual([server.asked.length, server.connections], [6, 2]);
  });

  it('can be cancelled while they wait for the proxy', async () => {
    const proxy = await proxyTo({ silent: true });
    const { roots } = calling({ proxy: `http://127.0.0.1:${proxy.port}` }, trusting);
    const abort = new AbortController();
    const call = roots(abort.signal);
    abort.abort();
    assert.equal((await diagnosisOf(call)).kind, 'cancelled');
  });

  it('survive a proxy that speaks something else', async () => {
    const babble = createServer((socket) => void socket.on('error', () => {}).end('220 mail.example ESMTP\r\n'));
    babble.listen(0, '127.0.0.1');
    await once(babble, 'listening');
    const { port } = babble.address() as AddressInfo;
    const { kind, problem } = await diagnosisOf(calling({ proxy: `http://127.0.0.1:${port}` }).roots());
    assert.deepEqual([kind, problem.code], ['transient', 'ProxyUnreachable']);
    babble.close();
  });
});
