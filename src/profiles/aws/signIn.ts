import { ProblemError } from '../../model/problem.ts';
import type { Profile, SignIn } from '../../model/profile.ts';

/**
 * The command line that signs a profile in again, word by word, to be run without a shell: names may hold anything.
 * Throws a ProblemError for profiles whose credentials do not come from a sign-in.
 */
export function signInCommand(profile: Profile): string[] {
  if (profile.signIn === undefined) {
    throw new ProblemError({
      code: 'NoSignIn',
      message: `Profile ${profile.name} does not sign in: it uses ${profile.method}.`,
      advice: `Look at how it is configured in ${profile.source}.`,
      nextStep: 'edit-file',
    });
  }
  return commandFor(profile.signIn);
}

/** What to do about an expired sign-in, with the command when it can be pasted into any shell as it stands. */
export function signInAdvice(signIn: SignIn): string {
  const words = commandFor(signIn);
  const plain = words.every((word) => /^[\w.:/=+-]+$/.test(word));
  return plain ? `Sign in again: run "${words.join(' ')}".` : 'Sign in again with the AWS CLI.';
}

function commandFor({ kind, name }: SignIn): string[] {
  switch (kind) {
    case 'sso-session':
      return ['aws', 'sso', 'login', ...option('--sso-session', name)];
    case 'sso-profile':
      return ['aws', 'sso', 'login', ...option('--profile', name)];
    case 'login':
      return ['aws', 'login', ...option('--profile', name)];
  }
}

/** A value that begins with a dash would be read as an option of its own. */
function option(name: string, value: string): string[] {
  return value.startsWith('-') ? [`${name}=${value}`] : [name, value];
}
