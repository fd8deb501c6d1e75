import { ServiceException } from '@smithy/core/client';
import { isThrottlingError, isTransientError } from '@smithy/core/retry';
import type { SdkError } from '@smithy/types';
import { type Problem, ProblemError } from '../../model/problem.ts';

/** What was asked of STS, for people. */
export interface StsRequest {
  /** `profile base` */
  readonly who: string;
  readonly role: string;
  readonly operation: string;
  readonly withMfa?: boolean;
  /** Set when the role is the member role in this account. */
  readonly member?: string;
  readonly file?: Problem['file'];
}

/** Whether AWS refused for good: not a network failure, not throttling, not a failure on its side. */
export function isRefusal(error: unknown): error is ServiceException {
  if (!ServiceException.isInstance(error)) return false;
  // The same thing; the two types only spell an optional property differently.
  const answered = error as SdkError;
  return !isThrottlingError(answered) && !isTransientError(answered);
}

/** The ProblemError for a refusal by STS. Whatever else went wrong comes back as it is. */
export function stsFailure(error: unknown, request: StsRequest): unknown {
  if (!isRefusal(error)) return error;
  const { who, role, operation, file } = request;
  const problem = (
    parts: Pick<Problem, 'message' | 'advice' | 'nextStep'> & { readonly code?: string },
  ): ProblemError => new ProblemError({ code: error.name, operation, ...parts, ...(file && { file }) }, error);

  if (keyErrors.has(error.name)) {
    return problem({
      message: `AWS does not accept the keys that ${who} uses (${error.name}).`,
      advice: 'Check the access key and its secret; the key may have been deleted or switched off.',
      nextStep: 'edit-file',
    });
  }
  if (/^Expired/.test(error.name)) {
    return problem({
      message: `The token that ${who} uses has expired.`,
      advice: 'Get a new one the way this one came, then refresh the profiles.',
      nextStep: 'edit-file',
    });
  }
  if (request.withMfa && /MultiFactorAuthentication|MFA/i.test(error.message)) {
    return problem({
      code: 'MfaDenied',
      message: `AWS did not accept the MFA code for ${who}: ${ended(error.message)}`,
      advice: 'Try again with the next code of the device; each code works once.',
      nextStep: 'retry',
    });
  }
  if (/^AccessDenied/.test(error.name)) {
    const place = request.member === undefined ? role : `${role} in account ${request.member}`;
    return problem({
      message: `AWS did not let ${who} assume ${place}: ${ended(error.message)}`,
      advice:
        request.member === undefined
          ? `Check that the role exists, that it trusts this identity, and that this identity may call ${operation}.`
          : 'Check that the role exists there and trusts this identity, or set the name of another role in the settings.',
      nextStep: 'grant-permission',
    });
  }
  return problem({
    message: `${capital(who)} could not assume ${role}: ${error.name}: ${ended(error.message)}`,
    advice: 'Check the role and the region of this profile.',
    nextStep: file === undefined ? 'none' : 'edit-file',
  });
}

const keyErrors = new Set([
  'InvalidClientTokenId',
  'InvalidAccessKeyId',
  'UnrecognizedClientException',
  'SignatureDoesNotMatch',
  'IncompleteSignature',
  'AuthFailure',
]);

/** AWS ends some of its sentences and not others. */
function ended(text: string): string {
  return /[.!?]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
