import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDefaultHttpClient } from '@azure/core-rest-pipeline';
import { ProblemError } from '../../src/model/problem.ts';
import { createDeviceSessions } from '../../src/profiles/azure/deviceSession.ts';
import { claimsOf } from '../../src/profiles/azure/identity.ts';
import { azureTokens } from '../../src/profiles/azure/tokens.ts';
import { certificate } from '../network/certificates.ts';
import {
  contoso,
  type EntraAnswer,
  type EntraRequest,
  fabrikam,
  issued,
  profileAt,
  refusal,
  startEntra,
} from './entraServer.ts';

const application = 'cccccccc-cccc-4ccc-8ccc-cccccccccccc';
const secret = 'S3cr3t~value.that_nobody-may-see';

/** Entra takes RSA only; whether the certificate fits is for it to find out. */
function rsaKey(): string {
  return generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  }).privateKey;
}

describe('tokens of an application in the environment', () => {
  let answer: (request: EntraRequest) => EntraAnswer;
  let entra: Awaited<ReturnType<typeof startEntra>>;
  let folder: string;

  before(async () => {
    entra = await startEntra((request) => answer(request));
    folder = await mkdtemp(join(tmpdir(), 'orrery-azure-'));
  });

  after(async () => {
    await entra.close();
    await rm(folder, { recursive: true });
  });

  beforeEach(() => {
    entra.requests.length = 0;
    answer = ({ path }) => issued(path.split('/')[1] ?? '');
  });

  const tokensWith = (environment: NodeJS.ProcessEnv) =>
    azureTokens(profileAt(entra.address, { credential: 'environment', account: application, tenants: [contoso] }), {
      environment: { AZURE_TENANT_ID: contoso, AZURE_CLIENT_ID: application, ...environment },
      trusted: false,
      httpClient: createDefaultHttpClient(),
      microsoftToken: async () => assert.fail('VS Code was asked'),
      sessions: createDeviceSessions(),
    });

  const problemOf = async (promise: Promise<unknown>) => {
    const error = await promise.then(
      () => assert.fail('there was a token'),
      (thrown: unknown) => thrown,
    );
    assert.ok(error instanceof ProblemError, String(error));
    assert.ok(!JSON.stringify([error.problem, error.message, String(error.cause)]).includes(secret));
    return error.problem;
  };

  it('come for a secret, with one call for all who ask at the same time', async () => {
    const tokens = tokensWith({ AZURE_CLIENT_SECRET: secret });
    const [one, other] = await Promise.all([tokens.token(undefined), tokens.token(undefined)]);
    assert.equal(one, other);
    assert.equal((await tokens.token(undefined)).token, one.token);
    assert.ok(one.expiresOn > Date.now() + 50 * 60_000);
    const asked = entra.requests.filter(({ method }) => method === 'POST');
    assert.equal(asked.length, 1);
    assert.equal(asked[0]?.path.split('?')[0], `/${contoso}/oauth2/v2.0/token`);
    assert.equal(asked[0]?.form.get('grant_type'), 'client_credentials');
    assert.equal(asked[0]?.form.get('client_secret'), secret);
    assert.match(asked[0]?.form.get('scope') ?? '', /https:\/\/management\.azure\.com\/\.default/);
  });

  it('are for the tenant that is asked for, and new after they were forgotten', async () => {
    const tokens = tokensWith({ AZURE_CLIENT_SECRET: secret });
    assert.equal(claimsOf((await tokens.token(fabrikam)).token)?.tid, fabrikam);
    assert.equal(claimsOf((await tokens.token(contoso)).token)?.tid, contoso);
    const before = await tokens.token(fabrikam);
    tokens.forget();
    assert.notEqual((await tokens.token(fabrikam)).token, before.token);
  });

  it('are asked for with what a challenge wants', async () => {
    const tokens = tokensWith({ AZURE_CLIENT_SECRET: secret });
    const before = await tokens.token(undefined);
    const after = await tokens.token(undefined, { claims: '{"access_token":{"nbf":{"essential":true,"value":"1"}}}' });
    assert.notEqual(after.token, before.token);
    assert.equal((await tokens.token(undefined)).token, after.token);
    const claims = JSON.parse(entra.requests.findLast(({ method }) => method === 'POST')?.form.get('claims') ?? '{}');
    assert.deepEqual(claims.access_token.nbf, { essential: true, value: '1' });
    assert.deepEqual(claims.access_token.xms_cc, { values: ['cp1'] });
  });

  it('come for a certificate, whose key stays here', async () => {
    const file = join(folder, 'application.pem');
    await writeFile(file, `${rsaKey()}${certificate.cert}`);
    await tokensWith({ AZURE_CLIENT_CERTIFICATE_PATH: file }).token(undefined);
    const form = entra.requests.findLast(({ method }) => method === 'POST')?.form;
    assert.equal(form?.get('client_assertion')?.split('.').length, 3);
    assert.equal(form?.get('client_secret'), null);
  });

  it('come for a federated token, which is read from its file', async () => {
    const file = join(folder, 'federated');
    await writeFile(file, `${'header.payload.signature'}\n`);
    await tokensWith({ AZURE_FEDERATED_TOKEN_FILE: file }).token(undefined);
    assert.equal(
      entra.requests.findLast(({ method }) => method === 'POST')?.form.get('client_assertion'),
      'header.payload.signature',
    );
  });

  it('are not there where a file cannot be used, and the problem leads to it', async () => {
    const missing = join(folder, 'missing.pem');
    const problem = await problemOf(tokensWith({ AZURE_CLIENT_CERTIFICATE_PATH: missing }).token(undefined));
    assert.equal(problem.code, 'CredentialFileNotReadable');
    assert.equal(problem.file?.path, missing);
    const federated = await problemOf(tokensWith({ AZURE_FEDERATED_TOKEN_FILE: missing }).token(undefined));
    assert.equal(federated.code, 'CredentialFileNotReadable');
    const wrong = join(folder, 'wrong.pem');
    await writeFile(wrong, secret);
    assert.equal(
      (await problemOf(tokensWith({ AZURE_CLIENT_CERTIFICATE_PATH: wrong }).token(undefined))).code,
      'CertificateNotUsable',
    );
    const elliptic = join(folder, 'elliptic.pem');
    await writeFile(elliptic, Buffer.concat([certificate.key, certificate.cert]));
    assert.equal(
      (await problemOf(tokensWith({ AZURE_CLIENT_CERTIFICATE_PATH: elliptic }).token(undefined))).code,
      'CertificateNotUsable',
    );
    const empty = join(folder, 'empty');
    await writeFile(empty, '\n');
    assert.equal(
      (await problemOf(tokensWith({ AZURE_FEDERATED_TOKEN_FILE: empty }).token(undefined))).code,
      'FederatedTokenEmpty',
    );
  });

  for (const [number, code, nextStep] of [
    [7000215, 'invalid_client', 'none'],
    [7000222, 'invalid_client', 'none'],
    [700016, 'unauthorized_client', 'none'],
    [90002, 'invalid_request', 'none'],
    [53003, 'access_denied', 'none'],
    [700024, 'invalid_client', 'retry'],
    [90033, 'temporarily_unavailable', 'retry'],
    [65001, 'invalid_grant', 'grant-permission'],
    [12345678, 'invalid_client', 'none'],
  ] as const) {
    it(`are refused in words for AADSTS${number}, asked for once and not quoted`, async () => {
      answer = ({ path }) =>
        path.includes('/token') ? refusal(code, number, `Refused; the secret ${secret} was sent.`, 401) : { body: {} };
      const problem = await problemOf(tokensWith({ AZURE_CLIENT_SECRET: secret }).token(undefined));
      assert.equal(problem.code, `AADSTS${number}`);
      assert.equal(problem.nextStep, nextStep);
      assert.match(problem.message, new RegExp(`AADSTS${number}`));
      assert.equal(entra.requests.filter(({ path }) => path.includes('/token')).length, 1);
    });
  }

  it('that were refused once are asked for again', async () => {
    const tokens = tokensWith({ AZURE_CLIENT_SECRET: secret });
    answer = () => refusal('invalid_client', 7000215, 'Invalid client secret provided.', 401);
    await problemOf(tokens.token(undefined));
    answer = () => issued(contoso);
    assert.equal(claimsOf((await tokens.token(undefined)).token)?.tid, contoso);
  });

  it('do not come from pages of a proxy, and what those hold is not told', async () => {
    answer = () => ({ status: 502, body: `<html>Bad gateway ${secret}</html>` });
    const problem = await problemOf(tokensWith({ AZURE_CLIENT_SECRET: secret }).token(undefined));
    assert.ok(problem.nextStep === 'check-network' || problem.nextStep === 'retry', problem.nextStep);
    assert.equal(entra.requests.length, 1);
    answer = () => ({ body: `{"access_token":"${secret}` });
    const broken = await problemOf(tokensWith({ AZURE_CLIENT_SECRET: secret }).token(undefined));
    assert.equal(broken.nextStep, 'check-network');
  });

  it('of another tenant are not taken for those of the one asked for', async () => {
    answer = () => issued(contoso);
    const problem = await problemOf(tokensWith({ AZURE_CLIENT_SECRET: secret }).token(fabrikam));
    assert.equal(problem.code, 'OtherTenant');
  });

  it('need the network', async () => {
    const gone = await startEntra(() => issued(contoso));
    await gone.close();
    const tokens = azureTokens(profileAt(gone.address, { credential: 'environment', tenants: [] }), {
      environment: { AZURE_TENANT_ID: contoso, AZURE_CLIENT_ID: application, AZURE_CLIENT_SECRET: secret },
      trusted: true,
      httpClient: createDefaultHttpClient(),
      microsoftToken: async () => undefined,
      sessions: createDeviceSessions(),
    });
    const problem = await problemOf(tokens.token(undefined));
    assert.equal(problem.nextStep, 'check-network');
    assert.equal(problem.code, 'ECONNREFUSED');
    assert.match(problem.message, /could not be reached/);
  });
});
