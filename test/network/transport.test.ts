import assert from 'node:assert/strict';
import { getEventListeners } from 'node:events';
import type { TransportPatience } from '../../src/clouds/aws/transport.ts';
import { type Answer, type AwsServer, startAws } from './awsServer.ts';
import { type Caller, caller, diagnosisOf } from './calls.ts';
import { authorityFile } from './certificates.ts';
import { startProxy } from './forwardProxy.ts';

const begun = '{"Roots":[{"Id":"r-1"';

/** Sends a part of an answer and then what `end` does. */
const partly =
  (headers: Record<string, string>, end: (response: Parameters<Answer>[0]) => void): Answer =>
  (response) => {
    response.writeHead(200, { 'content-type': 'application/x-amz-json-1.1', ...headers });
    response.write(begun, () => end(response));
  };

const trickle: Answer = partly({}, (response) => {
  const timer = setInterval(() => response.write(' '), 5);
  response.on('close', () => clearInterval(timer));
});

for (const proxied of [false, true]) {
  describe(`answers of AWS that do not end well, ${proxied ? 'through a proxy' : 'directly'}`, () => {
    const closing: (() => unknown)[] = [];
    let server: AwsServer;

    const calling = async (patience: TransportPatience = {}): Promise<Caller> => {
      const network = { proxySupport: 'on' as const };
      if (!proxied) return kept(caller(network, {}, patience));
      const proxy = await startProxy({ upstream: server.port });
      closing.push(() => proxy.close());
      return kept(
        caller(
          { ...network, proxy: `http://127.0.0.1:${proxy.port}` },
          { NODE_EXTRA_CA_CERTS: authorityFile },
          patience,
        ),
      );
    };
    const kept = (made: Caller): Caller => {
      closing.push(() => made.agents.destroy());
      return made;
    };
    /** The call of which the tests are, to wherever the server is. */
    const account = (made: Caller): Promise<string | undefined> =>
      made.account(proxied ? undefined : `http://127.0.0.1:${server.port}`);

    beforeEach(async () => {
      server = await startAws({ secure: proxied });
      closing.push(() => server.close());
    });
    afterEach(async () => {
      for (const close of closing.splice(0).reverse()) await close();
    });

    it('are cut short, in either framing, and told as that', async () => {
      const made = await calling();
      for (const headers of [{ 'content-length': '1000' }, {}]) {
        server.answer(partly(headers, (response) => response.socket?.destroy()));
        const { kind, problem } = await diagnosisOf(account(made));
        assert.deepEqual([kind, problem.code, problem.nextStep], ['transient', 'AnswerCutShort', 'check-network']);
        assert.match(problem.message, /the connection broke off before the answer was complete/);
      }
    });

    it('are reset before they begin', async () => {
      const made = await calling();
      server.answer((response) => response.socket?.resetAndDestroy());
      const { kind, problem } = await diagnosisOf(account(made));
      assert.deepEqual([kind, problem.code], ['transient', 'ECONNRESET']);
      assert.match(problem.message, /broke off/);
    });

    it('trickle longer than a call may take', async () => {
      const made = await calling({ callTimeout: 300 });
      server.answer(trickle);
      const { kind, problem } = await diagnosisOf(account(made));
      assert.deepEqual([kind, problem.code], ['transient', 'CallTimeout']);
      assert.match(problem.message, /no complete answer in time/);
    });

    it('stop in the middle', async () => {
      const made = await calling({ answerTimeout: 300 });
      server.answer(partly({}, () => {}));
      const { kind, problem } = await diagnosisOf(account(made));
      assert.deepEqual([kind, problem.code], ['transient', 'TimeoutError']);
    });

    it('never begin', async () => {
      const made = await calling({ answerTimeout: 300 });
      server.answer(() => {});
      assert.deepEqual((await diagnosisOf(account(made))).kind, 'transient');
    });

    it('are no HTTP', async () => {
      const made = await calling();
      server.answer((response) => void response.socket?.end('HTTP/1.1 200 OK\r\nfo\u0000o: bar\r\n\r\n'));
      const { kind, problem } = await diagnosisOf(account(made));
      assert.equal(kind, 'transient');
      assert.match(problem.code, /^HPE_/);
    });

    it('leave the transport sound: the next call is answered', async () => {
      const made = await calling({ callTimeout: 2_000 });
      server.answer(partly({}, (response) => response.socket?.destroy()));
      const failed = await Promise.all(Array.from({ length: 10 }, () => diagnosisOf(account(made))));
      assert.ok(failed.every(({ kind }) => kind === 'transient'));
      server.answer(undefined);
      assert.equal(await account(made), '111122223333');
    });

    it('let a connection go that the other end closed while it was idle', async () => {
      const made = await calling();
      assert.equal(await account(made), '111122223333');
      server.hangUp();
      const again = await account(made).catch((error: unknown) => error);
      // The close is seen in time, or the call meets it: then it is one to try again.
      if (again !== '111122223333') assert.equal((await diagnosisOf(Promise.reject(again))).kind, 'transient');
      assert.equal(await account(made), '111122223333');
    });
  });
}

describe('a call that is cancelled', () => {
  it('ends while its answer trickles, and its connection with it', async () => {
    const server = await startAws();
    const proxy = await startProxy({ upstream: server.port });
    const { roots, agents } = caller(
      { proxy: `http://127.0.0.1:${proxy.port}` },
      { NODE_EXTRA_CA_CERTS: authorityFile },
    );
    const abort = new AbortController();
    const closed = new Promise<void>((resolve) => {
      server.answer((response) => {
        trickle(response);
        response.on('close', () => resolve());
        setImmediate(() => abort.abort());
      });
    });
    assert.equal((await diagnosisOf(roots(abort.signal))).kind, 'cancelled');
    await closed;
    assert.equal((await diagnosisOf(roots(abort.signal))).kind, 'cancelled', 'and none is sent after that');
    assert.equal(server.asked.length, 1);
    agents.destroy();
    await proxy.close();
    await server.close();
  });

  it('is no longer listened for when it has ended, as many calls share one signal', async () => {
    const server = await startAws();
    const proxy = await startProxy({ upstream: server.port });
    const network = { proxy: `http://127.0.0.1:${proxy.port}` };
    const { roots, agents } = caller(network, { NODE_EXTRA_CA_CERTS: authorityFile });
    const { signal } = new AbortController();
    for (let time = 0; time < 3; time++) await roots(signal);
    server.answer((response) => response.socket?.destroy());
    for (let time = 0; time < 3; time++) await diagnosisOf(roots(signal));
    assert.equal(getEventListeners(signal, 'abort').length, 0);
    agents.destroy();
    await proxy.close();
    await server.close();
  });
});
