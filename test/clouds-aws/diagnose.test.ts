import assert from 'node:assert/strict';
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import type { Diagnosis } from '../../src/model/cloud.ts';
import { ProblemError } from '../../src/model/problem.ts';
import type { Resource } from '../../src/model/resource.ts';
import { type Answer, accountOf, connect, directTransport, member, own, regionOf, serve } from './support.ts';

const ec2Error = (code: string, message = 'because', status = 400): Answer => ({
  status,
  body: `<?xml version="1.0"?><Response><Errors><Error><Code>${code}</Code><Message>${message}</Message></Error></Errors><RequestID>r</RequestID></Response>`,
});
const jsonError = (code: string, message = 'because', status = 400): Answer => ({
  status,
  body: JSON.stringify({ __type: code, Message: message }),
});
const root: Resource = { ...accountOf(own), id: `arn:aws:organizations::${own}:root/o-1/r-1` };

/** What a real client's error is taken for, when AWS answers this. */
async function diagnosisOf(type: string, parent: Resource | undefined, answer: Answer | undefined): Promise<Diagnosis> {
  const served = await serve(() => answer);
  const { list, connection } = connect(served.endpoint, { transport: directTransport({ answerTimeout: 300 }) });
  try {
    await list(type, parent);
  } catch (error) {
    return connection.diagnose(error);
  } finally {
    await connection.close();
    await served.close();
  }
  return assert.fail('nothing failed');
}
const ec2 = (answer: Answer | undefined): Promise<Diagnosis> => diagnosisOf('aws.ec2.vpc', regionOf(own), answer);
const organizations = (answer: Answer): Promise<Diagnosis> =>
  diagnosisOf('aws.organizations.organizationalUnit', root, answer);

describe('diagnosis of AWS errors', () => {
  const kinds: readonly [Diagnosis['kind'], () => Promise<Diagnosis>, code: string][] = [
    ['throttled', () => ec2(ec2Error('RequestLimitExceeded', 'x', 503)), 'RequestLimitExceeded'],
    ['throttled', () => ec2(ec2Error('Throttling')), 'Throttling'],
    ['throttled', () => organizations(jsonError('TooManyRequestsException')), 'TooManyRequestsException'],
    ['throttled', () => organizations({ status: 429, body: '{}' }), 'MalformedAnswer'],
    ['transient', () => ec2(ec2Error('InternalError', 'x', 500)), 'InternalError'],
    ['transient', () => ec2({ status: 503, body: '<html><body>Oops<br></body></html>' }), 'MalformedAnswer'],
    ['transient', () => ec2(undefined), 'ETIMEDOUT'],
    ['denied', () => ec2(ec2Error('UnauthorizedOperation', 'You are not authorized', 403)), 'UnauthorizedOperation'],
    ['denied', () => organizations(jsonError('AccessDeniedException')), 'AccessDeniedException'],
    [
      'unavailable',
      () => organizations(jsonError('AWSOrganizationsNotInUseException')),
      'AWSOrganizationsNotInUseException',
    ],
    ['unavailable', () => ec2(ec2Error('OptInRequired', 'x', 401)), 'OptInRequired'],
    ['unavailable', () => ec2(ec2Error('AuthFailure', 'x', 401)), 'AuthFailure'],
    ['failed', () => ec2(ec2Error('RequestExpired')), 'RequestExpired'],
    ['failed', () => organizations(jsonError('ExpiredTokenException')), 'ExpiredTokenException'],
    ['failed', () => ec2({ status: 500, body: '<html><body>No such action<br></body></html>' }), 'MalformedAnswer'],
    ['transient', () => organizations({ body: '<html>' }), 'MalformedAnswer'],
    ['transient', () => ec2({ body: '<DescribeVpcsResponse><vpcSet><item><vpcId>vpc-1</v' }), 'MalformedAnswer'],
    ['failed', () => ec2(ec2Error('SomethingNew', '`rm -rf`\n<b>bold</b>. More')), 'SomethingNew'],
  ];
  let number = 0;
  for (const [kind, diagnosis, code] of kinds) {
    it(`takes ${code} for ${kind} (${++number})`, async () => {
      const found = await diagnosis();
      assert.equal(found.kind, kind, JSON.stringify(found));
      assert.equal(found.problem.code, code);
      assert.match(
        found.problem.operation ?? '',
        /^(ec2:DescribeVpcs|organizations:ListOrganizationalUnitsForParent)$/,
      );
      assert.match(found.problem.message, /^[^\n]{10,600}\.$/);
      assert.match(found.problem.advice, /^[A-Z].*\.$/);
    });
  }

  it('says which permission is missing where, and who can give it', async () => {
    const { problem } = await ec2(ec2Error('UnauthorizedOperation', 'You are not authorized', 403));
    assert.match(problem.message, /ec2:DescribeVpcs in eu-west-1 of account 111111111111/);
    assert.match(problem.advice, /Allow ec2:DescribeVpcs/);
    assert.equal(problem.nextStep, 'grant-permission');
    const why = `You are not authorized to perform this operation. User: arn:aws:sts::${own}:assumed-role/Reader/me is not authorized to perform: ec2:DescribeVpcs with an explicit deny in a service control policy`;
    const forbidden = await ec2(ec2Error('UnauthorizedOperation', why, 403));
    assert.match(forbidden.problem.advice, /service control policy/);
    assert.match((await organizations(jsonError('AccessDeniedException'))).problem.advice, /management account/);
  });

  it('says which role in which account could not be assumed', async () => {
    const message = `User: arn:aws:iam::${own}:user/me is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::${member}:role/team/Reader`;
    const sts = await serve(({ operation }) =>
      operation === 'AssumeRole'
        ? {
            status: 403,
            body: `<ErrorResponse><Error><Type>Sender</Type><Code>AccessDenied</Code><Message>${message}</Message></Error></ErrorResponse>`,
          }
        : undefined,
    );
    const client = new STSClient({
      endpoint: sts.endpoint,
      region: 'eu-west-1',
      maxAttempts: 1,
      credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
    });
    const { list, connection } = connect(sts.endpoint, {
      credentials: (account) => async () => {
        if (account !== undefined)
          await client.send(new AssumeRoleCommand({ RoleArn: 'x'.repeat(20), RoleSessionName: 'x' }));
        return { accessKeyId: 'a', secretAccessKey: 'b' };
      },
    });
    const error = await list('aws.account.region', accountOf(member)).catch((error: unknown) => error);
    const { kind, problem } = connection.diagnose(error);
    assert.equal(kind, 'denied');
    assert.equal(problem.operation, 'sts:AssumeRole');
    assert.match(problem.message, /role team\/Reader in account 222222222222/);
    assert.match(problem.advice, /trust policy lets arn:aws:iam::111111111111:user\/me/);
    await sts.close();
  });

  it('asks to sign in when there are no credentials', async () => {
    const expired = Object.assign(new Error('The SSO session associated with this profile has expired. Run x'), {
      name: 'CredentialsProviderError',
    });
    const { list, connection } = connect('http://127.0.0.1:1', { credentials: () => () => Promise.reject(expired) });
    const error = await list('aws.organizations.account').catch((error: unknown) => error);
    const { kind, problem } = connection.diagnose(error);
    assert.deepEqual([kind, problem.nextStep], ['failed', 'sign-in']);
    assert.match(problem.message, /SSO session associated with this profile has expired\.$/);
  });

  it('keeps what was told already, and adds the call', async () => {
    const told = {
      code: 'UntrustedProcess',
      message: 'It may not run.',
      advice: 'Trust it.',
      nextStep: 'none',
    } as const;
    const { list, connection } = connect('http://127.0.0.1:1', {
      credentials: () => () => Promise.reject(new ProblemError(told)),
    });
    const error = await list('aws.organizations.account').catch((error: unknown) => error);
    assert.deepEqual(connection.diagnose(error).problem, { ...told, operation: 'sts:GetCallerIdentity' });
  });

  it('says that an endpoint could not be reached', async () => {
    for (const endpoint of ['http://127.0.0.1:1', 'http://orrery.invalid']) {
      const { list, connection } = connect(endpoint);
      const error = await list('aws.organizations.account').catch((error: unknown) => error);
      const { kind, problem } = connection.diagnose(error);
      assert.deepEqual([kind, problem.nextStep], ['transient', 'check-network']);
      assert.match(problem.message, /could not be reached \((ECONNREFUSED|ENOTFOUND|EAI_AGAIN)\)/);
    }
  });

  it('tells what is wrong with a network apart', () => {
    const { connection } = connect('http://127.0.0.1:1');
    for (const [code, kind, message] of [
      ['ECONNRESET', 'transient', /broke off/],
      ['AnswerCutShort', 'transient', /broke off/],
      ['HPE_INVALID_CONSTANT', 'transient', /broke off/],
      ['ETIMEDOUT', 'transient', /no complete answer in time/],
      ['CallTimeout', 'transient', /no complete answer in time/],
      ['EHOSTUNREACH', 'transient', /could not be reached/],
      ['EAI_AGAIN', 'transient', /could not be reached/],
      ['SELF_SIGNED_CERT_IN_CHAIN', 'failed', /not trusted/],
      ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'failed', /not trusted/],
      ['ERR_TLS_CERT_ALTNAME_INVALID', 'failed', /not trusted/],
      ['CERT_HAS_EXPIRED', 'failed', /not valid today/],
      ['ERR_SSL_WRONG_VERSION_NUMBER', 'failed', /no secure connection/],
      ['EPROTO', 'failed', /no secure connection/],
    ] as const) {
      const found = connection.diagnose(Object.assign(new Error('because'), { code }));
      assert.deepEqual([found.kind, found.problem.code], [kind, code]);
      assert.match(found.problem.message, message);
    }
  });

  it('hands on how long the service asks to wait', async () => {
    const throttled = ec2Error('RequestLimitExceeded', 'x', 503);
    assert.equal((await ec2({ ...throttled, headers: { 'retry-after': '7' } })).retryAfter, 7000);
    assert.equal((await ec2(throttled)).retryAfter, undefined);
    const date = new Date(Date.now() + 60_000).toUTCString();
    const wait = (await ec2({ ...throttled, headers: { 'retry-after': date } })).retryAfter ?? 0;
    assert.ok(wait > 30_000 && wait <= 60_000);
  });

  it('makes sense of what is no error at all', () => {
    const { connection } = connect('http://127.0.0.1:1');
    assert.equal(connection.diagnose('boom').kind, 'failed');
    assert.equal(connection.diagnose(undefined).kind, 'failed');
    const cancelled = new AbortController();
    cancelled.abort();
    assert.equal(connection.diagnose(cancelled.signal.reason).kind, 'cancelled');
  });
});
