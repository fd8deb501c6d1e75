import { randomUUID } from 'node:crypto';
import { type Answer, ok } from '../answer.ts';
import type { User } from '../estate.ts';
import type { IndexedEstate } from '../indexEstate.ts';
import type { AzureOptions } from '../options.ts';
import { badGrant, entraError } from './errors.ts';

export interface DeviceCodes {
  start(): Answer;
  /** The person who signed in with the code, or why there is none yet. */
  redeem(code: string): User | Answer;
}

/** https://learn.microsoft.com/en-us/entra/identity-platform/v2-oauth2-device-code */
export function deviceCodes(estate: () => IndexedEstate, options: AzureOptions, now: () => number): DeviceCodes {
  const { pending = 0, interval = 5, outcome = 'accepted', userName } = options.deviceCode ?? {};
  const polls = new Map<string, number>();
  return {
    start() {
      const [device, user] = [randomUUID(), randomUUID().slice(0, 8).toUpperCase()];
      polls.set(device, 0);
      return ok({
        user_code: user,
        device_code: device,
        verification_uri: 'https://microsoft.com/devicelogin',
        expires_in: 900,
        interval,
        message:
          'To sign in, use a web browser to open the page https://microsoft.com/devicelogin and enter the code ' +
          `${user} to authenticate.`,
      });
    },
    redeem(code) {
      const polled = polls.get(code);
      if (polled === undefined) return badGrant('The provided device_code is not valid.', 70000, now());
      polls.set(code, polled + 1);
      if (polled < pending) {
        const sentence = 'OAuth 2.0 device flow error. Authorization is pending. Continue polling.';
        return entraError({ error: 'authorization_pending', code: 70016, sentence }, now());
      }
      polls.delete(code);
      if (outcome === 'declined') {
        // The word is documented, its number is not.
        const sentence = 'The user declined to sign in.';
        return entraError({ error: 'authorization_declined', code: 65004, sentence }, now());
      }
      if (outcome === 'expired') {
        const sentence =
          "The provided value for the input parameter 'device_code' is not valid. This device code has expired.";
        return entraError({ error: 'expired_token', code: 70020, sentence }, now());
      }
      const users = estate().principals.filter((one) => one.kind === 'user');
      const found = users.find((one) => userName === undefined || one.userName === userName);
      if (found === undefined) throw new Error('The estate has no user who could sign in with a device code.');
      return found;
    },
  };
}
