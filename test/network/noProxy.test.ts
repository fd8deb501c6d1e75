import assert from 'node:assert/strict';
import { directHosts } from '../../src/clouds/network/noProxy.ts';
import { proxyFor } from '../../src/clouds/network/proxy.ts';
import { environmentNetwork } from '../../src/model/network.ts';
import { ProblemError } from '../../src/model/problem.ts';

describe('hosts that need no proxy', () => {
  const direct = (listed: string, host: string, port = 443): boolean =>
    directHosts(environmentNetwork, { NO_PROXY: listed })(host, port);

  const cases: readonly [listed: string, yes: readonly string[], no: readonly string[]][] = [
    [
      '',
      ['localhost', '127.0.0.1', '127.9.9.9', '::1', '[::1]', '169.254.169.254', 'fe80::1', '::ffff:127.0.0.1'],
      ['aws.com', '10.0.0.1', 'localhost.com'],
    ],
    [
      'corp.example',
      ['corp.example', 'a.b.corp.example', 'CORP.example', 'corp.example.'],
      ['notcorp.example', 'corp.example.org'],
    ],
    ['.corp.example', ['corp.example', 'a.corp.example'], ['notcorp.example']],
    ['*.corp.example', ['a.corp.example'], ['notcorp.example']],
    ['*', ['aws.com', '10.0.0.1', '2001:db8::1'], []],
    ['a.example, b.example\tc.example,,', ['a.example', 'b.example', 'c.example'], ['d.example']],
    [
      '10.0.0.0/8,192.168.1.7',
      ['10.200.3.4', '192.168.1.7', '::ffff:10.1.1.1'],
      ['11.0.0.1', '192.168.1.8', '10.example'],
    ],
    ['2001:db8::/32,2001:dba::1', ['2001:db8:1::9', '[2001:db8::1]', '2001:DBA::1'], ['2001:db9::1', '10.0.0.1']],
    ['0.0.0.0/0', ['8.8.8.8'], ['2001:db8::1', 'aws.com']],
    ['168.1.7', [], ['192.168.1.7']],
    ['10.0.0.0/99,10.0.0.0/-1,/8,:,.,[,300.1.1.1/8', [], ['10.0.0.1', 'aws.com', '300.1.1.1']],
  ];
  for (const [listed, yes, no] of cases) {
    it(`are told by ${JSON.stringify(listed)}`, () => {
      for (const host of yes) assert.equal(direct(listed, host), true, host);
      for (const host of no) assert.equal(direct(listed, host), false, host);
    });
  }

  it('may be named with a port', () => {
    const listed = 'a.example:8443,10.0.0.1:80,[2001:db8::1]:90,[2001:db8::2]';
    for (const [host, port] of [
      ['a.example', 8443],
      ['x.a.example', 8443],
      ['10.0.0.1', 80],
      ['2001:db8::1', 90],
      ['2001:db8::2', 5],
    ] as const) {
      assert.equal(direct(listed, host, port), true, host);
    }
    for (const host of ['a.example', '10.0.0.1', '2001:db8::1']) assert.equal(direct(listed, host, 443), false, host);
  });

  it('come from the settings if they name any, else from either spelling of the variable', () => {
    const environment = { no_proxy: 'lower.example', NO_PROXY: 'upper.example' };
    const set = directHosts({ ...environmentNetwork, noProxy: ['set.example'] }, environment);
    assert.deepEqual([set('set.example', 1), set('lower.example', 1), set('::1', 1)], [true, false, true]);
    const unset = directHosts(environmentNetwork, environment);
    assert.deepEqual([unset('lower.example', 1), unset('upper.example', 1)], [true, false]);
    assert.equal(
      directHosts(environmentNetwork, { no_proxy: '', NO_PROXY: 'upper.example' })('upper.example', 1),
      true,
    );
  });
});

describe('the proxy', () => {
  const hostOf = (scheme: 'http' | 'https', environment: NodeJS.ProcessEnv, network = {}): string | undefined =>
    proxyFor(scheme, { ...environmentNetwork, ...network }, environment)?.host;

  it('is the one in the settings before any of the environment, and none when that is switched off', () => {
    const environment = { HTTPS_PROXY: 'http://environment:1', HTTP_PROXY: 'http://environment:1' };
    assert.equal(hostOf('https', environment, { proxy: 'http://set:2' }), 'set');
    assert.equal(hostOf('http', environment, { proxy: ' http://set:2 ' }), 'set');
    assert.equal(hostOf('https', environment, { proxy: '' }), 'environment');
    assert.equal(hostOf('https', environment, { proxy: 'http://set:2', proxySupport: 'off' }), undefined);
    assert.equal(hostOf('https', environment, { proxySupport: 'off' }), undefined);
    assert.equal(hostOf('https', {}), undefined);
  });

  it('is found in the variables in the order of curl, and of VS Code where curl has none', () => {
    const every = ['https_proxy', 'HTTPS_PROXY', 'all_proxy', 'ALL_PROXY', 'http_proxy', 'HTTP_PROXY'];
    const order = (scheme: 'http' | 'https'): string[] => {
      const environment = Object.fromEntries(every.map((name) => [name, `http://${name}.example`]));
      const found: string[] = [];
      for (let host = hostOf(scheme, environment); host !== undefined; host = hostOf(scheme, environment)) {
        // A host name is lower case; the variable is the first of that name that is still there.
        const name = [host, host.toUpperCase()].map((one) => one.split('.')[0]!).find((one) => environment[one])!;
        found.push(name);
        environment[name] = '';
      }
      return found;
    };
    assert.deepEqual(order('https'), every);
    assert.deepEqual(order('http'), ['http_proxy', 'HTTP_PROXY', 'all_proxy', 'ALL_PROXY']);
  });

  it('has an address that may leave things out', () => {
    const at = (address: string) => proxyFor('https', { ...environmentNetwork, proxy: address }, {});
    const plain = { secure: false, host: 'proxy.corp', authorization: undefined };
    assert.deepEqual(at('proxy.corp:8080'), { ...plain, port: 8080 });
    assert.deepEqual(at('http://proxy.corp/'), { ...plain, port: 80 });
    assert.deepEqual(at('HTTPS://proxy.corp'), { ...plain, secure: true, port: 443 });
    assert.deepEqual(at('http://[::1]:3128'), { ...plain, host: '::1', port: 3128 });
  });

  it('gets the user name and password of its address, else what the settings say', () => {
    const authorization = (address: string, proxyAuthorization?: string): string | undefined => {
      const set = proxyAuthorization === undefined ? {} : { proxyAuthorization };
      return proxyFor('https', { ...environmentNetwork, proxy: address, ...set }, {})?.authorization;
    };
    const basic = (text: string): string => `Basic ${Buffer.from(text).toString('base64')}`;
    assert.equal(authorization('http://me:p%40ss%3A%C3%BC@proxy'), basic('me:p@ss:ü'));
    assert.equal(authorization('me:100%@proxy:1'), basic('me:100%'), 'a lone % is itself');
    assert.equal(authorization('http://DOMAIN%5Cme:p@ss@proxy'), basic('DOMAIN\\me:p@ss'));
    assert.equal(authorization('http://me:secret@proxy', 'Negotiate x'), basic('me:secret'));
    assert.equal(authorization('http://proxy', 'Negotiate x'), 'Negotiate x');
    assert.equal(authorization('http://proxy'), undefined);
  });

  it('is refused in words when it is none, or of a kind that is not spoken', () => {
    for (const [address, code] of [
      ['socks://proxy:1080', 'ProxyNotSupported'],
      ['socks4a://proxy', 'ProxyNotSupported'],
      ['socks5h://me:hidden@proxy:1080', 'ProxyNotSupported'],
      ['file:///etc/passwd', 'ProxyAddressInvalid'],
      ['pac+http://proxy/x.pac', 'ProxyNotSupported'],
      ['http://', 'ProxyAddressInvalid'],
      ['http://proxy:port', 'ProxyAddressInvalid'],
      ['http://me:hidden@proxy corp:80', 'ProxyAddressInvalid'],
      ['://', 'ProxyAddressInvalid'],
    ] as const) {
      assert.throws(
        () => proxyFor('https', environmentNetwork, { all_proxy: address }),
        (error) => {
          assert.ok(error instanceof ProblemError);
          assert.equal(error.problem.code, code, address);
          assert.match(error.problem.message, / in all_proxy /);
          assert.doesNotMatch(JSON.stringify(error.problem), /hidden/);
          return true;
        },
      );
    }
  });
});
