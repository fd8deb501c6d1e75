import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { diagnose } from '../../src/clouds/azure/diagnose.ts';
import type { Diagnosis } from '../../src/model/cloud.ts';
import { type Problem, ProblemError } from '../../src/model/problem.ts';
import {
  type Answer,
  connectAzure,
  type HarnessOptions,
  planted,
  serveAzure,
  subscription,
  subscriptionResource,
  tenant,
  tenantResource,
} from './azureServer.ts';

const refusal = (status: number, code: string, message = 'because', headers = {}): Answer => ({
  status,
  body: { error: { code, message } },
  headers,
});

/** As Resource Graph refuses: what it is about stands in the details. */
const graphRefusal = (status: number, outer: string, code: string, message = 'because', headers = {}): Answer => ({
  status,
  body: {
    error: {
      code: outer,
      message: 'Please provide below info when asking for support: timestamp = 2024-06-14T17:30:09.6771530Z.',
      details: [{ code, message }],
    },
  },
  headers,
});

/** The clients of both generations of the SDK, and the one for Resource Graph. */
const calls = {
  tenants: { type: 'azure.entra.tenant', parent: undefined, action: 'Microsoft.Resources/tenants/read' },
  groups: {
    type: 'azure.management.managementGroup',
    parent: tenantResource,
    action: 'Microsoft.Management/getEntities/action',
  },
  graph: {
    type: 'azure.network.virtualNetwork',
    parent: subscriptionResource,
    action: 'Microsoft.ResourceGraph/resources/read',
  },
} as const;
type Called = keyof typeof calls;

/** What a real client's error is taken for, when Azure answers this. */
async function diagnosisOf(
  called: Called,
  answer: Answer | undefined,
  options: HarnessOptions = {},
): Promise<Diagnosis> {
  const served = await serveAzure(() => answer);
  const { list, connection } = connectAzure(served.url, options);
  try {
    await list(calls[called].type, calls[called].parent);
  } catch (error) {
    return connection.diagnose(error);
  } finally {
    await served.close();
  }
  return assert.fail('nothing failed');
}

/** Why Resource Graph could not be used, where the resource manager can. */
async function graphProblem(answer: Answer): Promise<Problem | undefined> {
  const served = await serveAzure(({ path }) => (/ResourceGraph/.test(path) ? answer : { body: { value: [] } }));
  const { connection, call } = connectAzure(served.url);
  const index = connection.openIndex?.({ manyAccounts: true, reads: () => true });
  await index?.find('azure.network.virtualNetwork', subscriptionResource, call, () => []);
  await served.close();
  return index?.problem();
}

describe('diagnosis of Azure errors', () => {
  const page = '<html><body>Oops</body></html>';
  const kinds: readonly [Diagnosis['kind'], Answer | undefined, code: string][] = [
    ['throttled', refusal(429, 'SubscriptionRequestsThrottled'), 'SubscriptionRequestsThrottled'],
    ['throttled', refusal(429, 'TooManyRequests'), 'TooManyRequests'],
    ['throttled', refusal(429, 'OperationNotAllowed'), 'OperationNotAllowed'],
    ['throttled', graphRefusal(429, 'RateLimiting', 'RateLimiting'), 'RateLimiting'],
    ['throttled', { status: 429, body: '' }, 'HttpStatus429'],
    ['failed', refusal(409, 'OperationNotAllowed', 'The quota of cores is used up.'), 'OperationNotAllowed'],
    ['transient', refusal(503, 'ServerTimeout'), 'ServerTimeout'],
    ['transient', refusal(504, 'GatewayTimeout'), 'GatewayTimeout'],
    ['transient', refusal(500, 'SomethingNew'), 'SomethingNew'],
    ['transient', refusal(409, 'AnotherOperationInProgress'), 'AnotherOperationInProgress'],
    ['transient', { status: 503, body: '' }, 'HttpStatus503'],
    ['transient', { status: 502, body: page }, 'MalformedAnswer'],
    ['transient', { status: 403, body: page }, 'MalformedAnswer'],
    ['transient', { status: 200, body: page }, 'MalformedAnswer'],
    ['transient', { status: 302, body: page, headers: { location: 'https://login.example' } }, 'MalformedAnswer'],
    ['transient', { status: 500, body: [1] }, 'MalformedAnswer'],
    ['transient', undefined, 'PARSE_ERROR'],
    ['failed', refusal(401, 'InvalidAuthenticationToken'), 'InvalidAuthenticationToken'],
    ['failed', refusal(401, 'InvalidAuthenticationTokenAudience'), 'InvalidAuthenticationTokenAudience'],
    ['failed', refusal(401, 'ExpiredAuthenticationToken'), 'ExpiredAuthenticationToken'],
    ['failed', refusal(401, 'AuthenticationFailed'), 'AuthenticationFailed'],
    ['failed', { status: 401, body: {} }, 'HttpStatus401'],
    ['unavailable', refusal(409, 'ReadOnlyDisabledSubscription'), 'ReadOnlyDisabledSubscription'],
    ['unavailable', refusal(409, 'MissingSubscriptionRegistration'), 'MissingSubscriptionRegistration'],
    ['unavailable', refusal(400, 'NoRegisteredProviderFound'), 'NoRegisteredProviderFound'],
    ['unavailable', refusal(400, 'InvalidApiVersionParameter'), 'InvalidApiVersionParameter'],
    ['failed', refusal(404, 'SubscriptionNotFound'), 'SubscriptionNotFound'],
    ['failed', refusal(404, 'ResourceGroupNotFound'), 'ResourceGroupNotFound'],
    ['failed', refusal(404, 'ResourceNotFound'), 'ResourceNotFound'],
    ['failed', { status: 404, body: { Code: 'NotFound', Message: 'Cannot find it.' } }, 'NotFound'],
    ['failed', refusal(400, 'SomethingNew', '`rm -rf`\n<b>bold</b>. More'), 'SomethingNew'],
    ['failed', refusal(400, `${'x'.repeat(400)}`), 'HttpStatus400'],
    ['failed', graphRefusal(400, 'BadRequest', 'InvalidQuery'), 'InvalidQuery'],
    ['failed', graphRefusal(400, 'BadRequest', 'ResponsePayloadTooLarge'), 'ResponsePayloadTooLarge'],
    ['failed', { status: 400, body: { error: { code: 7, message: {}, details: 'no list' } } }, 'HttpStatus400'],
  ];
  for (const called of ['tenants', 'groups', 'graph'] as const) {
    let number = 0;
    for (const [kind, answer, code] of kinds) {
      it(`takes ${code} for ${kind}, asked for ${called} (${++number})`, async () => {
        const found = await diagnosisOf(called, answer);
        assert.equal(found.kind, kind, JSON.stringify(found));
        assert.equal(found.problem.code, code);
        assert.equal(found.problem.operation, calls[called].action);
        assert.match(found.problem.message, /^[^\n]{10,600}\.$/);
        assert.match(found.problem.advice, /^[A-Z].*\.$/);
      });
    }
  }

  const denied = (action: string, scope: string): Answer =>
    refusal(
      403,
      'AuthorizationFailed',
      `The client 'me@example.com' with object id '${tenant}' does not have authorization to perform action '${action}' over scope '${scope}' or the scope is invalid. If access was recently granted, please refresh your credentials.`,
    );
  const group = `/subscriptions/${subscription}/resourceGroups/rg-app`;

  it('says which action is refused to whom on what, and that Reader helps', async () => {
    for (const [scope, words] of [
      [`/subscriptions/${subscription}`, `subscription ${subscription}`],
      [group, `resource group rg-app of subscription ${subscription}`],
      [
        `${group}/providers/Microsoft.Network/virtualNetworks/hub`,
        `virtualNetworks hub in resource group rg-app of subscription ${subscription}`,
      ],
      ['/providers/Microsoft.Management/managementGroups/platform', 'management group platform'],
      ['/', 'the tenant'],
    ] as const) {
      const { kind, problem } = await diagnosisOf('tenants', denied('Microsoft.Network/virtualNetworks/read', scope));
      assert.deepEqual(
        [kind, problem],
        [
          'denied',
          {
            code: 'AuthorizationFailed',
            operation: 'Microsoft.Network/virtualNetworks/read',
            message: `Microsoft.Network/virtualNetworks/read is not allowed on ${words} for me@example.com.`,
            advice: `Assign the role Reader on ${words} to this identity.`,
            nextStep: 'grant-permission',
          },
        ],
      );
    }
  });

  it('names the exact action where Reader does not include it', async () => {
    const action = 'Microsoft.Network/networkInterfaces/effectiveRouteTable/action';
    const { problem } = await diagnosisOf('groups', denied(action, group));
    assert.equal(problem.operation, action);
    assert.match(
      problem.advice,
      /^Assign a role that allows Microsoft\.Network.*effectiveRouteTable\/action on .*Reader/,
    );
  });

  it('takes no words of a refusal for an action or a scope that are none', async () => {
    const { problem } = await diagnosisOf('tenants', denied('$(curl evil)', 'javascript:alert(1)'));
    assert.equal(problem.operation, 'Microsoft.Resources/tenants/read');
    assert.doesNotMatch(problem.message + problem.advice, /curl|javascript/);
  });

  it('names what is linked where that is refused', async () => {
    const linked = `${group}/providers/Microsoft.Network/networkSecurityGroups/nsg`;
    const message = `The client 'me@example.com' with object id '${tenant}' has permission to perform action 'Microsoft.Network/virtualNetworks/read' on scope '${group}'; however, it does not have permission to perform action 'Microsoft.Network/networkSecurityGroups/read' on the linked scope(s) '${linked},${group}' or the linked scope(s) are invalid.`;
    const { kind, problem } = await diagnosisOf('tenants', refusal(403, 'LinkedAuthorizationFailed', message));
    assert.deepEqual([kind, problem.operation], ['denied', 'Microsoft.Network/networkSecurityGroups/read']);
    assert.match(problem.message, /networkSecurityGroups nsg in resource group rg-app/);
  });

  it('does not send people for a role where a deny assignment or a policy forbids', async () => {
    const name = "System deny assignment of 'aks'";
    const message = `The client 'me@example.com' with object id '${tenant}' has permission to perform action 'Microsoft.Web/sites/config/list/action' on scope '${group}'; however, the access is denied because of the deny assignment with name '${name}' and Id '1' at scope '${group}'.`;
    for (const code of ['DenyAssignmentAuthorizationFailed', 'AuthorizationFailed']) {
      const { kind, problem } = await diagnosisOf('tenants', refusal(403, code, message));
      assert.deepEqual([kind, problem.nextStep], ['denied', 'none']);
      assert.ok(problem.message.endsWith(`by a deny assignment: ${name}.`), problem.message);
    }
    const policy = `Resource 'a' was disallowed by policy. Policy identifiers: '[{"policyAssignment":{"name":"No lists","id":"/x"}}]'.`;
    const { kind, problem } = await diagnosisOf('tenants', refusal(403, 'RequestDisallowedByPolicy', policy));
    assert.deepEqual([kind, problem.nextStep], ['denied', 'none']);
    assert.match(problem.message, /by a policy: No lists\.$/);
  });

  it('takes an unknown refusal with status 403 for one', async () => {
    const { kind, problem } = await diagnosisOf('tenants', refusal(403, 'SomethingNew'));
    assert.deepEqual([kind, problem.code, problem.nextStep], ['denied', 'SomethingNew', 'grant-permission']);
  });

  it('says that Resource Graph shows nothing, and goes on with the resource manager', async () => {
    const nothing = 'There must be at least one subscription that is eligible to contain resources.';
    for (const answer of [
      graphRefusal(400, 'BadRequest', 'NoValidSubscriptionsInQueryRequest', nothing),
      graphRefusal(403, 'AccessDenied', 'AccessDenied'),
      graphRefusal(403, 'Forbidden', 'AuthorizationFailed'),
    ]) {
      const problem = await graphProblem(answer);
      assert.equal(problem?.operation, 'Microsoft.ResourceGraph/resources/read');
      assert.match(problem.message, new RegExp(`in tenant ${tenant} is not allowed: Azure Resource Graph shows`));
      assert.match(problem.advice, /role Reader on the subscriptions, or on a management group/);
    }
  });

  it('names the tenant of the sign-in and that of the subscription', async () => {
    const other = '88888888-8888-8888-8888-888888888888';
    const message = `The access token is from the wrong issuer 'https://sts.windows.net/${other}/'. It must match the tenant 'https://sts.windows.net/${tenant}/' associated with this subscription.`;
    const { kind, problem } = await diagnosisOf('groups', refusal(401, 'InvalidAuthenticationTokenTenant', message));
    assert.deepEqual([kind, problem.nextStep], ['failed', 'sign-in']);
    assert.match(problem.message, new RegExp(`to tenant ${other}, and the subscription is in tenant ${tenant}\\.`));
    assert.match(problem.advice, new RegExp(`^Sign in to tenant ${tenant} `));
  });

  const challenge = (claims: string): Answer =>
    refusal(401, 'InvalidAuthenticationToken', 'Continuous access evaluation resulted in challenge.', {
      'www-authenticate': `Bearer authorization_uri="https://login.microsoftonline.com/common", error="insufficient_claims", claims="${claims}"`,
    });

  it('asks to sign in when a challenge is not met, whoever finds that out', async () => {
    // The token that was given for the claims is refused like the one before.
    const claims = Buffer.from('{"access_token":{}}').toString('base64');
    for (const called of ['tenants', 'groups', 'graph'] as const) {
      const { kind, problem } = await diagnosisOf(called, challenge(claims));
      assert.deepEqual(
        [kind, problem.code, problem.advice],
        ['failed', 'ClaimsChallenge', 'Sign in again with this profile.'],
      );
      const unreadable = await diagnosisOf(called, challenge('%%%'));
      assert.equal(unreadable.problem.code, 'ClaimsChallenge');
    }
    const told = {
      code: 'ClaimsChallenge',
      message: 'Not enough.',
      advice: 'Run az login.',
      nextStep: 'sign-in',
    } as const;
    const token: HarnessOptions['token'] = async (_, { claims: asked } = {}) => {
      if (asked !== undefined) throw new ProblemError(told);
      return { token: planted, expiresOn: Date.now() + 3_600_000 };
    };
    const { problem } = await diagnosisOf('tenants', challenge(claims), { token });
    assert.deepEqual(problem, { ...told, operation: 'Microsoft.Resources/tenants/read' });
  });

  it('keeps what was told of tokens, and tries again where that may help', async () => {
    const kindOf = async (code: string, nextStep: Problem['nextStep']): Promise<Diagnosis['kind']> => {
      const told = { code, message: 'No token.', advice: 'Do something.', nextStep };
      const failing = { token: () => Promise.reject(new ProblemError(told)) };
      const { kind, problem } = await diagnosisOf('tenants', undefined, failing);
      assert.deepEqual(problem, { ...told, operation: 'Microsoft.Resources/tenants/read' });
      return kind;
    };
    assert.equal(await kindOf('NotSignedIn', 'sign-in'), 'failed');
    assert.equal(await kindOf('AADSTS65001', 'grant-permission'), 'denied');
    assert.equal(await kindOf('AADSTS90033', 'retry'), 'transient');
    assert.equal(await kindOf('ECONNREFUSED', 'check-network'), 'transient');
    assert.equal(await kindOf('AzNetwork', 'check-network'), 'transient');
    assert.equal(await kindOf('SELF_SIGNED_CERT_IN_CHAIN', 'check-network'), 'failed');
    assert.equal(await kindOf('OtherTenant', 'none'), 'unavailable');
  });

  it('asks for each call whoever gives tokens: a sign-in that ends is told at once', async () => {
    const served = await serveAzure(() => ({ body: { value: [] } }));
    let asked = 0;
    const ended = new ProblemError({
      code: 'NotSignedIn',
      message: 'It ended.',
      advice: 'Sign in.',
      nextStep: 'sign-in',
    });
    const { list } = connectAzure(served.url, {
      token: async () => {
        asked++;
        if (asked > 1) throw ended;
        return { token: planted, expiresOn: Date.now() + 90_000 };
      },
    });
    await list('azure.entra.tenant');
    const error = await list('azure.entra.tenant').catch((one: unknown) => one);
    assert.equal(diagnose(error).problem.code, 'NotSignedIn');
    assert.equal(asked, 2);
    await served.close();
  });

  it('hands on how long Azure asks to wait', async () => {
    const wait = async (headers: Record<string, string>, status = 429): Promise<number | undefined> =>
      (await diagnosisOf('graph', refusal(status, 'TooManyRequests', 'x', headers))).retryAfter;
    assert.equal(await wait({ 'retry-after': '7' }), 7000);
    assert.equal(await wait({ 'retry-after-ms': '250', 'retry-after': '7' }), 250);
    assert.equal(await wait({ 'x-ms-retry-after-ms': '300' }), 300);
    assert.equal(await wait({ 'x-ms-user-quota-remaining': '0', 'x-ms-user-quota-resets-after': '00:00:04' }), 4000);
    assert.equal(
      await wait({ 'x-ms-user-quota-remaining': '3', 'x-ms-user-quota-resets-after': '00:00:04' }),
      undefined,
    );
    assert.equal(await wait({ 'retry-after': 'soon' }), undefined);
    const date = (await wait({ 'retry-after': new Date(Date.now() + 60_000).toUTCString() })) ?? 0;
    assert.ok(date > 30_000 && date <= 60_000);
    assert.equal(
      (await diagnosisOf('tenants', refusal(404, 'NotFound', 'x', { 'retry-after': '7' }))).retryAfter,
      undefined,
    );
  });

  it('says that an address could not be reached, or was too slow', async () => {
    const { list } = connectAzure('http://127.0.0.1:1');
    const error = await list('azure.entra.tenant').catch((one: unknown) => one);
    const { kind, problem } = diagnose(error);
    assert.deepEqual([kind, problem.code, problem.nextStep], ['transient', 'ECONNREFUSED', 'check-network']);

    const silent = createServer(() => {});
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(silent.address() as AddressInfo).port}`;
    const late = connectAzure(url, { callTimeout: 100 });
    const timeout = diagnose(await late.list('azure.entra.tenant').catch((one: unknown) => one));
    assert.deepEqual([timeout.kind, timeout.problem.code], ['transient', 'CallTimeout']);
    silent.closeAllConnections();
    silent.close();
  });

  it('says what is wrong with a proxy as such', async () => {
    const proxy = createServer();
    let status = 403;
    proxy.on('connect', (_, socket) => socket.end(`HTTP/1.1 ${status} No\r\n\r\n`));
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
    const address = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
    const told = async (): Promise<Diagnosis> => {
      const { list } = connectAzure('', { proxy: address });
      return diagnose(await list('azure.entra.tenant').catch((one: unknown) => one));
    };
    const refused = await told();
    assert.deepEqual([refused.kind, refused.problem.code], ['failed', 'ProxyRefused']);
    assert.match(refused.problem.advice, /allow management\.azure\.com:443/);
    status = 407;
    assert.equal((await told()).problem.code, 'ProxyAuthenticationRequired');
    status = 503;
    const overloaded = await told();
    assert.deepEqual([overloaded.kind, overloaded.problem.code], ['transient', 'ProxyOverloaded']);
    proxy.closeAllConnections();
    await new Promise((resolve) => proxy.close(resolve));
    const gone = await told();
    assert.deepEqual([gone.kind, gone.problem.code], ['transient', 'ProxyUnreachable']);
  });

  it('keeps secrets that an answer repeats to itself', async () => {
    const secret = `eyJhbGciOiJSUzI1NiJ9.${'a'.repeat(60)}.${'b'.repeat(60)}`;
    const found = await diagnosisOf('tenants', refusal(400, 'SomethingNew', `The token ${secret} is odd`));
    assert.doesNotMatch(JSON.stringify(found), /aaaaaaaaaa/);
    assert.doesNotMatch(JSON.stringify(found), new RegExp(planted));
  });

  it('makes sense of what is no error at all', async () => {
    assert.equal(diagnose('boom').kind, 'failed');
    assert.equal(diagnose(undefined).kind, 'failed');
    const cancelled = new AbortController();
    cancelled.abort();
    assert.equal(diagnose(cancelled.signal.reason).kind, 'cancelled');
    assert.equal((await diagnosisOf('tenants', undefined, { signal: cancelled.signal })).kind, 'cancelled');
  });
});
