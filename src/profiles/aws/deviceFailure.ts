import type { ServiceException } from '@smithy/core/client';
import { type Problem, ProblemError } from '../../model/problem.ts';

type Told = Pick<Problem, 'code' | 'message' | 'advice' | 'nextStep'>;

/**
 * What a refusal on the way through device authorization means.
 * https://docs.aws.amazon.com/singlesignon/latest/OIDCAPIReference/API_CreateToken.html
 */
export function deviceFailure(error: ServiceException, session: string): ProblemError {
  return new ProblemError(told(error, session), error);
}

function told(error: ServiceException, session: string): Told {
  switch (error.name) {
    case 'AccessDeniedException':
      return {
        code: 'SignInDeclined',
        message: `The sign-in to SSO session ${session} was declined in the browser.`,
        advice: 'Sign in again if you did not mean to decline it.',
        nextStep: 'sign-in',
      };
    case 'ExpiredTokenException':
      return codeExpired(session);
    default:
      return {
        code: error.name,
        message: `SSO session ${session} could not be signed in to (${error.name}): ${descriptionOf(error)}`,
        advice: 'Check sso_start_url, sso_region and sso_registration_scopes of the session.',
        nextStep: 'edit-file',
      };
  }
}

/** The person took too long. */
export function codeExpired(session: string): Told {
  return {
    code: 'SignInCodeExpired',
    message: `Nobody confirmed the code for SSO session ${session} in time.`,
    advice: 'Sign in again, and confirm the new code in the browser.',
    nextStep: 'sign-in',
  };
}

/** The service says what is wrong in a field of its own, and its errors have no message. */
function descriptionOf(error: ServiceException): string {
  const described = 'error_description' in error ? error.error_description : undefined;
  return typeof described === 'string' && described !== '' ? described : error.message;
}
