import assert from 'node:assert/strict';
import { CreateAccountCommand, CreateOrganizationCommand, OrganizationsClient } from '@aws-sdk/client-organizations';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { awsCredentials } from '../../../src/profiles/aws/credentials.ts';
import { endpointFor } from '../../../src/profiles/aws/endpoints.ts';
import { findAwsProfiles } from '../../../src/profiles/aws/findProfiles.ts';
import { type Moto, motoIsHere, startMoto } from '../../clouds-aws/moto.ts';
import { makeHome, removeHomes } from './home.ts';

describe('AWS credentials against moto', () => {
  let moto: Moto;
  const handler = new NodeHttpHandler();

  before(async function () {
    this.timeout(60_000);
    if (!motoIsHere()) return this.skip();
    moto = await startMoto();
  });
  after(async () => {
    moto?.stop();
    handler.destroy();
    await removeHomes();
  });

  const open = async (name: string) => {
    const config = `[profile base]
aws_access_key_id = AKIABASE
aws_secret_access_key = s
region = eu-west-1
endpoint_url = ${moto.endpoint}
[profile admin]
role_arn = arn:aws:iam::123456789012:role/admin
source_profile = base
mfa_serial = arn:aws:iam::123456789012:mfa/me
region = eu-west-1
services = local
[services local]
sts =
  endpoint_url = ${moto.endpoint}
`;
    const { environment } = await makeHome({ config });
    const { profiles } = await findAwsProfiles(environment, { trusted: true });
    const profile = profiles.find((candidate) => candidate.name === name);
    assert.ok(profile && !profile.problem);
    const { credentials } = awsCredentials(profile, {
      trusted: true,
      memberRoleName: 'OrganizationAccountAccessRole',
      environment,
      mfaCode: async () => '123456',
      requestHandler: () => handler,
    });
    const endpoint = endpointFor(profile, 'STS');
    assert.ok(endpoint);
    return { credentials, client: { region: profile.region, endpoint, requestHandler: handler } };
  };
  const whoIs = async ({ credentials, client }: Awaited<ReturnType<typeof open>>, account: string | undefined) =>
    (await new STSClient({ ...client, credentials: credentials(account) }).send(new GetCallerIdentityCommand({}))).Arn;

  it('is the role that the profile names, and the member role in a member account', async () => {
    const base = await open('base');
    const organizations = new OrganizationsClient({ ...base.client, credentials: base.credentials(undefined) });
    await organizations.send(new CreateOrganizationCommand({ FeatureSet: 'ALL' }));
    const created = await organizations.send(
      new CreateAccountCommand({ AccountName: '<img src=x onerror=alert(1)>', Email: 'a@example.com' }),
    );
    const account = created.CreateAccountStatus?.AccountId;
    assert.ok(account);
    assert.equal(
      await whoIs(base, account),
      `arn:aws:sts::${account}:assumed-role/OrganizationAccountAccessRole/orrery`,
    );

    const admin = await open('admin');
    assert.equal(await whoIs(admin, undefined), 'arn:aws:sts::123456789012:assumed-role/admin/orrery');
    assert.equal(
      await whoIs(admin, account),
      `arn:aws:sts::${account}:assumed-role/OrganizationAccountAccessRole/orrery`,
    );
  });
});
