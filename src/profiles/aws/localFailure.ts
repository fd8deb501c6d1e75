import { type Problem, ProblemError } from '../../model/problem.ts';

/**
 * The ProblemError for a `credential_process` that gave no credentials. What the program wrote, and the SDK's error
 * that quotes it, go nowhere: both may hold secrets.
 */
export function processFailure(error: unknown, profile: string, file: Problem['file']): ProblemError {
  const said = error instanceof Error ? error.message : '';
  const found = processFailures.find(({ pattern }) => pattern.test(said));
  const fitting = said.startsWith(`Profile ${profile} credential_process`) ? found : undefined;
  return new ProblemError({
    code: fitting?.code ?? 'CredentialProcessFailed',
    message: `The credential process of profile ${profile} ${fitting?.what ?? 'could not be started or ended with an error'}.`,
    advice: 'Run the program in a terminal to see what it says.',
    nextStep: 'edit-file',
    ...(file && { file }),
  });
}

/** The ends of the sentences in which the SDK's credential-provider-process says what is wrong. */
const processFailures = [
  { pattern: /returned invalid JSON\.$/, code: 'CredentialProcessOutput', what: 'wrote something that is not JSON' },
  { pattern: /did not return Version 1\.$/, code: 'CredentialProcessOutput', what: 'wrote JSON without "Version": 1' },
  { pattern: /returned invalid credentials\.$/, code: 'CredentialProcessOutput', what: 'wrote JSON without keys' },
  {
    pattern: /returned expired credentials\.$/,
    code: 'CredentialProcessExpired',
    what: 'gave credentials that have expired',
  },
] as const;

/** The ProblemError for a container or an instance that gave no credentials. */
export function hostFailure(error: unknown, profile: string, host: 'container' | 'instance'): ProblemError {
  return new ProblemError(
    {
      code: host === 'container' ? 'ContainerCredentialsFailed' : 'InstanceCredentialsFailed',
      message: `Profile ${profile} got no credentials from the ${host} it runs in.`,
      advice:
        host === 'container'
          ? 'Check that this runs in a container with a role, and the variables that begin with AWS_CONTAINER.'
          : 'Check that this runs on an instance with a role and that its metadata service can be reached.',
      nextStep: 'check-network',
    },
    error,
  );
}
