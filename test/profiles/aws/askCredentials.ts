import { NodeHttpHandler } from '@smithy/node-http-handler';
import { ProblemError } from '../../../src/model/problem.ts';
import { awsCredentials } from '../../../src/profiles/aws/credentials.ts';
import { findAwsProfiles } from '../../../src/profiles/aws/findProfiles.ts';

/**
 * Run as a program: asks for the credentials of the profiles named in its arguments, one after the other, and prints
 * what came of each. The SDK looks for sign-in tokens in the home of its own process, so tests give it one.
 */
const { profiles } = await findAwsProfiles(process.env, { trusted: true });
const handler = new NodeHttpHandler();
const outcomes: unknown[] = [];
for (const name of process.argv.slice(2)) {
  const profile = profiles.find((candidate) => candidate.name === name);
  if (profile === undefined) throw new Error(`no profile ${name}`);
  const { credentials } = awsCredentials(profile, {
    trusted: true,
    memberRoleName: 'OrganizationAccountAccessRole',
    environment: process.env,
    mfaCode: async () => undefined,
    requestHandler: () => handler,
  });
  const outcome = await credentials(undefined)().then(
    ({ accessKeyId }) => ({ accessKeyId }),
    (error: unknown) => (error instanceof ProblemError ? { problem: error.problem } : { error: String(error) }),
  );
  outcomes.push(outcome);
}
console.log(JSON.stringify(outcomes));
handler.destroy();
