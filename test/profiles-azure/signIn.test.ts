import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ProblemError } from '../../src/model/problem.ts';
import type { AzureIdentity } from '../../src/model/profile.ts';
import { identityOf } from '../../src/profiles/azure/identity.ts';
import { azureSignInAdvice, azureSignInCommand } from '../../src/profiles/azure/signIn.ts';
import { tokenFailure } from '../../src/profiles/azure/tokenFailure.ts';
import { ana, contoso, fabrikam, jwt, profileAt } from './entraServer.ts';

const cli = (azure: Partial<AzureIdentity> = {}) =>
  profileAt('', { credential: 'cli', account: 'ana@contoso.com', tenants: [contoso], ...azure });

describe('the command that signs in to Azure', () => {
  it('names the only tenant, and none of several', () => {
    assert.deepEqual(azureSignInCommand(cli()), ['az', 'login', '--tenant', contoso]);
    assert.deepEqual(azureSignInCommand(cli({ tenants: [contoso, fabrikam] })), ['az', 'login']);
  });

  it('is that of the kind of account', () => {
    const application = 'cccccccc-cccc-4ccc-8ccc-cccccccccccc';
    assert.deepEqual(azureSignInCommand(cli({ account: application })), [
      ...['az', 'login', '--service-principal', '--username', application, '--tenant', contoso],
    ]);
    assert.deepEqual(azureSignInCommand(cli({ account: 'systemAssignedIdentity' })), ['az', 'login', '--identity']);
    assert.deepEqual(azureSignInCommand(cli({ account: 'MSIClient-1234' })), [
      ...['az', 'login', '--identity', '--client-id', '1234'],
    ]);
  });

  it('is the one that the problem tells, word for word', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.option(fc.json(), { nil: undefined }), (tenant, claims) => {
        const profile = cli({ tenants: [] });
        const advice = azureSignInAdvice(profile, { tenant, claims });
        const command = azureSignInCommand(profile, { code: 'x', message: '', advice, nextStep: 'sign-in' });
        assert.ok(advice.includes(command.join(' ')));
        assert.equal(command[command.indexOf('--tenant') + 1], tenant);
        assert.equal(command.includes('--claims-challenge'), claims !== undefined);
      }),
    );
  });

  it('takes nothing from a hostile name into a sentence or a shell', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (account, tenant) => {
        const profile = { ...cli({ account, tenants: [tenant] }), name: account };
        const problem = tokenFailure(new Error('az login'), profile, { tenant });
        const [program, ...words] = azureSignInCommand(profile, problem.problem);
        assert.equal(program, 'az');
        assert.ok(words[0] === 'login');
        const told = /"(az [^"]*)"/.exec(problem.problem.advice)?.[1] ?? '';
        assert.match(told, /^[\w.:/=+@ -]*$/);
      }),
    );
  });

  it('is not there for who signs in otherwise', () => {
    for (const credential of ['vscode', 'device-code', 'environment', 'managed-identity'] as const) {
      assert.throws(() => azureSignInCommand(cli({ credential })), ProblemError);
    }
  });
});

describe('the identity behind a token', () => {
  it('is the same for each token of one user in one tenant', () => {
    const identity = identityOf(jwt({ tid: contoso, oid: ana, exp: 1 }));
    assert.equal(identity, `azure:${contoso}/${ana}`);
    assert.equal(identityOf(jwt({ tid: contoso.toUpperCase(), oid: ana.toUpperCase(), exp: 2 })), identity);
    assert.notEqual(identityOf(jwt({ tid: fabrikam, oid: ana })), identity);
  });

  for (const [what, token] of [
    ['nothing', ''],
    ['no JWT', 'opaque-token'],
    ['a JWT of something else', 'a.b.c'],
    ['a JWT that is no object', `a.${Buffer.from('null').toString('base64url')}.c`],
    ['a JWT without a tenant', jwt({ oid: ana })],
    ['a JWT without a user', jwt({ tid: contoso, oid: 7 })],
  ] as const) {
    it(`is a problem for ${what}, which is not quoted`, () => {
      assert.throws(
        () => identityOf(token),
        (error) => {
          assert.ok(error instanceof ProblemError);
          assert.equal(error.problem.code, 'MalformedToken');
          assert.ok(token === '' || !error.problem.message.includes(token));
          return true;
        },
      );
    });
  }
});

describe('what Entra refuses a person with', () => {
  for (const [number, pattern] of [
    [700082, /expired/],
    [50173, /expired/],
    [70043, /expired/],
    [50076, /second factor/],
    [50079, /second factor/],
    [53003, /policy/],
    [530032, /policy/],
    [65001, /agreed/],
  ] as const) {
    it(`AADSTS${number} wants a sign-in, to that tenant`, () => {
      const error = new Error(`invalid_grant: AADSTS${number}: for user ana. SECRET`);
      const { problem, cause } = tokenFailure(error, cli(), { tenant: fabrikam });
      assert.equal(problem.code, `AADSTS${number}`);
      assert.equal(problem.nextStep, 'sign-in');
      assert.match(problem.message, pattern);
      assert.match(problem.advice, new RegExp(fabrikam));
      assert.doesNotMatch(JSON.stringify(problem) + String(cause), /SECRET/);
    });
  }

  for (const [number, pattern] of [
    [90002, /no tenant/],
    [50020, /not known/],
    [50057, /disabled/],
    [500011, /resource manager/],
  ] as const) {
    it(`AADSTS${number} is not mended by a sign-in`, () => {
      const { problem } = tokenFailure(new Error(`AADSTS${number}: x`), cli(), { tenant: fabrikam });
      assert.notEqual(problem.nextStep, 'sign-in');
      assert.match(problem.message, pattern);
    });
  }
});
