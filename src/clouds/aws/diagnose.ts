import type { Diagnosis } from '../../model/cloud.ts';
import type { Problem } from '../../model/problem.ts';
import { problemWithoutSecrets } from '../../model/secrets.ts';
import { type FailureRow, firstSentence, networkFailures, overloaded, type Told } from '../network/failedCalls.ts';
import { passingProxyCodes } from '../network/proxyProblems.ts';
import { denial } from './denial.ts';
import { type Failure, failureOf } from './failure.ts';

/** What codes mean. The first row that matches counts; what none of them knows is told in AWS's own words. */
const table: readonly FailureRow<Failure>[] = [
  {
    codes:
      /^(Throttl.*|.*Throttled(Exception)?|RequestLimitExceeded|TooManyRequests(Exception)?|SlowDown|BandwidthLimitExceeded|PriorRequestNotComplete)$/,
    kind: 'throttled',
    tell: ({ call }) => ({
      message: `${call} was refused because of too many calls.`,
      advice: 'Try again in a minute. Other tools in the same account share its limits.',
      nextStep: 'retry',
    }),
  },
  {
    codes: /^(AccessDenied.*|UnauthorizedOperation|UnauthorizedException|ForbiddenException|NotAuthorized)$/,
    kind: 'denied',
    tell: denial,
  },
  {
    codes: /^(ExpiredToken.*|RequestExpired|CredentialsProviderError|TokenProviderError|InvalidGrantException)$/,
    kind: 'failed',
    tell: ({ code, text }) => ({
      message: /Provider/.test(code)
        ? `There are no valid credentials: ${firstSentence(text)}.`
        : 'The credentials have expired.',
      advice: 'Sign in again with this profile.',
      nextStep: 'sign-in',
    }),
  },
  {
    codes:
      /^(InvalidClientTokenId|UnrecognizedClientException|InvalidAccessKeyId|SignatureDoesNotMatch|InvalidSignatureException|IncompleteSignature)$/,
    kind: 'failed',
    tell: ({ call }) => ({
      message: `${call} was refused: AWS does not accept the credentials.`,
      advice: 'Check the access key of this profile, and the clock of this machine.',
      nextStep: 'sign-in',
    }),
  },
  {
    codes: /^(RequestTimeTooSkewed|RequestInTheFuture)$/,
    kind: 'failed',
    tell: ({ call }) => ({
      message: `${call} was refused because the clock of this machine is wrong.`,
      advice: 'Set the clock of this machine.',
      nextStep: 'none',
    }),
  },
  {
    codes: /^AWSOrganizationsNotInUseException$/,
    kind: 'unavailable',
    tell: () => ({
      message: 'The account is not part of an organization.',
      advice: 'The account itself can be read. Use a profile of the management account to read an organization.',
      nextStep: 'none',
    }),
  },
  {
    codes: /^(OptInRequired|SubscriptionRequiredException|AuthFailure)$/,
    kind: 'unavailable',
    tell: ({ call, code }) => ({
      message: `${call} was refused (${code}): the region or the service is not enabled in the account.`,
      advice: 'Enable the region in the account, or leave it out in the settings.',
      nextStep: 'none',
    }),
  },
  {
    codes: /^(InvalidAction|UnknownOperationException|UnsupportedOperation|UnsupportedAPIEndpointException)$/,
    kind: 'unavailable',
    tell: ({ call }) => ({
      message: `${call} does not exist there.`,
      advice: 'The region or the endpoint does not offer this part of the service.',
      nextStep: 'none',
    }),
  },
  {
    codes: /^(ParentNotFoundException|.*\.NotFound|AccountNotFoundException)$/,
    kind: 'failed',
    tell: ({ call }) => ({
      message: `${call} found nothing there any more.`,
      advice: 'It was removed since it was read. Refresh what contains it.',
      nextStep: 'retry',
    }),
  },
  ...networkFailures,
];

/** What an error means for the call that met it, in words. Errors that were told already keep their problem. */
export function diagnose(error: unknown): Diagnosis {
  const failure = failureOf(error);
  const { problem, action, retryAfter } = failure;
  if (problem !== undefined) {
    const operation = problem.operation ?? action;
    return { kind: kindOf(problem), problem: { ...problem, ...(operation === undefined ? {} : { operation }) } };
  }
  const { kind, tell } = table.find(({ codes }) => codes.test(failure.code)) ?? byAnswer(failure);
  return {
    kind,
    ...(retryAfter === undefined || (kind !== 'throttled' && kind !== 'transient') ? {} : { retryAfter }),
    // The provider's own words may repeat what it was sent.
    problem: problemWithoutSecrets({
      code: failure.code,
      ...(action === undefined ? {} : { operation: action }),
      ...tell(failure),
    }),
  };
}

/** Problems of our own that say that something cannot be read there. */
const unavailable = new Set([
  'AccountLeftOut',
  'AccountNotActive',
  'NoOwnAccount',
  'NotInRecording',
  'OrganizationNotVisible',
  'RegionNotEnabled',
  'TagsNotVisible',
]);

function kindOf({ code, nextStep }: Problem): Diagnosis['kind'] {
  if (unavailable.has(code)) return 'unavailable';
  if (passingProxyCodes.has(code)) return 'transient';
  return nextStep === 'grant-permission' ? 'denied' : 'failed';
}

/** For codes that say nothing: what the HTTP status says, and whether there was a readable answer at all. */
function byAnswer({ status = 0, unreadable }: Failure): Pick<FailureRow<Failure>, 'kind' | 'tell'> {
  if (status === 429) return { kind: 'throttled', tell: overloaded };
  if (status === 502 || status === 503 || status === 504) return { kind: 'transient', tell: overloaded };
  // A proxy's or a sign-in's page may be there once; a service that fails with one does not know the operation.
  if (unreadable) return { kind: status < 500 ? 'transient' : 'failed', tell: unreadableAnswer };
  return { kind: status >= 500 ? 'transient' : 'failed', tell: status >= 500 ? overloaded : inItsOwnWords };
}

function unreadableAnswer({ call, status }: Failure): Told {
  return {
    message: `${call} was answered with something that is not the service's format (HTTP status ${status}).`,
    advice: 'Check whether a proxy, a sign-in page or a custom endpoint answers in place of AWS.',
    nextStep: 'check-network',
  };
}

function inItsOwnWords({ call, code, text }: Failure): Told {
  return {
    message: `${call} failed (${code}): ${firstSentence(text)}.`,
    advice: 'Try again. If it fails again, this is how AWS or its SDK explains it.',
    nextStep: 'retry',
  };
}
