import type { ProfileOptions } from './options.ts';
import { withSession } from './session.ts';
import { say } from './terminal.ts';

/** `orrery sign-in`. Ctrl+C ends it; so does the code's own end, after some minutes. */
export function signInCommand(options: ProfileOptions): Promise<void> {
  return withSession({ ...options, store: false }, async ({ inventory, profile }) => {
    await inventory.signIn({ profile });
    say('Signed in.');
  });
}
