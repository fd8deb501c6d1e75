import type { Problem } from '../../model/problem.ts';
import type { Profile } from '../../model/profile.ts';
import type { EntraRefusal } from './entraErrors.ts';
import { azureSignInAdvice, type SignInTarget } from './signIn.ts';

/** Whether a person can do something by signing in: an application cannot. */
function signsIn({ azure }: Profile): boolean {
  return azure?.credential === 'cli' || azure?.credential === 'vscode' || azure?.credential === 'device-code';
}

/** A refusal by Microsoft Entra in words, with what helps against it. */
export function refusalProblem({ code, meaning }: EntraRefusal, profile: Profile, target: SignInTarget): Problem {
  const { name } = profile;
  const where = target.tenant === undefined ? '' : ` in tenant ${target.tenant}`;
  const signIn = (message: string): Problem =>
    signsIn(profile)
      ? { code, message, advice: azureSignInAdvice(profile, target), nextStep: 'sign-in' }
      : { code, message, advice: 'Ask an administrator of the tenant to let this application in.', nextStep: 'none' };
  const told = (message: string, advice: string, nextStep: Problem['nextStep'] = 'none'): Problem => ({
    code,
    message,
    advice,
    nextStep,
  });

  switch (meaning) {
    case 'expired':
      return signIn(`The sign-in of ${name} has expired or was revoked${where} (${code}).`);
    case 'challenge':
      return signIn(
        `The sign-in of ${name} is not enough${where}: a second factor or a new sign-in is wanted (${code}).`,
      );
    case 'policy':
      return signIn(`A policy keeps ${name} out${where}, from this device or network or without more proof (${code}).`);
    case 'declined':
      return signIn(`The sign-in of ${name} was declined in the browser (${code}).`);
    case 'code expired':
      return signIn(`Nobody entered the code for ${name} in time (${code}).`);
    case 'no tenant':
      return told(
        `There is no tenant ${target.tenant ?? 'of that name'} in ${profile.partition} (${code}).`,
        'Correct the tenant, or use a profile of the cloud that it is in.',
      );
    case 'not in tenant':
      return told(
        `${name} is not known${where} (${code}).`,
        'Have the account invited there as a guest, or leave the tenant out.',
      );
    case 'no application':
      return told(
        `The application of ${name} is not registered${where} (${code}).`,
        'Check AZURE_CLIENT_ID and AZURE_TENANT_ID, or have the application added to the tenant.',
      );
    case 'wrong secret':
      return told(
        `Microsoft Entra does not accept the client secret of ${name} (${code}).`,
        'Set AZURE_CLIENT_SECRET to the value of the secret, not to its id, and start this program again.',
      );
    case 'expired secret':
      return told(
        `The client secret of ${name} has expired (${code}).`,
        'Create a new one for the application, set AZURE_CLIENT_SECRET and start this program again.',
      );
    case 'certificate':
      return told(
        `Microsoft Entra does not accept the certificate of ${name} (${code}).`,
        'Add the certificate of AZURE_CLIENT_CERTIFICATE_PATH to the application, or use one that is there.',
      );
    case 'federation':
      return told(
        `The application of ${name} does not trust the federated token (${code}).`,
        "Check issuer, subject and audience of the application's federated credential.",
      );
    case 'clock':
      return told(
        `Microsoft Entra says that the proof of ${name} is not valid at this time (${code}).`,
        'Set the clock of this machine right, then try again.',
        'retry',
      );
    case 'consent':
      return signsIn(profile)
        ? signIn(`Nobody has agreed yet that this sign-in of ${name} may use the resource manager${where} (${code}).`)
        : told(
            `Nobody has agreed yet that the application of ${name} may use the resource manager${where} (${code}).`,
            'Ask an administrator of the tenant for consent.',
            'grant-permission',
          );
    case 'no resource manager':
      return told(
        `The resource manager of ${profile.partition} is not known${where} (${code}).`,
        'Check that the tenant is in this cloud; the Azure CLI and AZURE_AUTHORITY_HOST say which cloud is used.',
      );
    case 'disabled':
      return told(
        `${name} is disabled${where} (${code}).`,
        'Ask an administrator of the tenant, or use another profile.',
      );
    case 'busy':
      return told(`Microsoft Entra could not answer for ${name} (${code}).`, 'Try again in a while.', 'retry');
    default:
      return told(
        `Microsoft Entra gave ${name} no token${where} (${code}).`,
        `Look ${code} up at https://login.microsoftonline.com/error.`,
      );
  }
}
