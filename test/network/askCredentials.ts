import { diagnose } from '../../src/clouds/aws/diagnose.ts';
import { liveTransport } from '../../src/clouds/aws/transport.ts';
import { createAgents } from '../../src/clouds/network/agents.ts';
import { environmentNetwork } from '../../src/model/network.ts';
import { awsCredentials } from '../../src/profiles/aws/credentials.ts';
import { findAwsProfiles } from '../../src/profiles/aws/findProfiles.ts';

/**
 * Run as a program, as the SDK looks for sign-ins in the home of its own process: asks for the credentials of the profile
 * that its first argument names, in the account of its second, and prints the access key or what is told of the failure.
 */
const [name, account, proxy] = process.argv.slice(2);
const { profiles } = await findAwsProfiles(process.env, { trusted: true });
const profile = profiles.find((candidate) => candidate.name === name);
if (profile === undefined) throw new Error(`no profile ${name}`);
// The test's certificate is for names with one label before the region, and portal.sso has two.
const agents = createAgents({ ...environmentNetwork, strictSsl: false, ...(proxy ? { proxy } : {}) }, {});
const transport = liveTransport({ agents });
const { credentials } = awsCredentials(profile, {
  trusted: true,
  memberRoleName: 'OrganizationAccountAccessRole',
  environment: process.env,
  mfaCode: async () => undefined,
  requestHandler: (client) => transport.handler(client),
});
const outcome = await credentials(account)().then(
  ({ accessKeyId }) => accessKeyId,
  (error: unknown) => diagnose(error).problem.code,
);
console.log(outcome);
agents.destroy();
