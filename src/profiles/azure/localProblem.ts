import type { Problem } from '../../model/problem.ts';
import type { Profile } from '../../model/profile.ts';
import { azureSignInAdvice, type SignInTarget } from './signIn.ts';

/** What went wrong on this machine, in words. `code` names what is not known any better. */
export function localProblem(chain: readonly unknown[], code: string, profile: Profile, target: SignInTarget): Problem {
  const { name, azure } = profile;
  if (azure?.credential === 'cli') return ofAz(chain, profile, target);
  if (azure?.credential === 'managed-identity') return noManagedIdentity(name);
  if (azure?.credential === 'environment') {
    const path = chain.map(pathOf).find((one) => one !== undefined);
    if (path !== undefined) return unreadable(name, path);
    const said = chain.map(messageOf).join('\n');
    if (/PEM|certificate|passphrase|OSSL|unsupported|DECODER|"alg" parameter/.test(said)) return badCertificate(name);
    if (/No content on the file/.test(said)) return emptyToken(name);
  }
  return {
    code,
    message: `${name} got no token (${code}).`,
    advice: 'Check whether a proxy or a custom cloud answers in place of Microsoft Entra.',
    nextStep: 'check-network',
  };
}

/** What Python's `requests`, which az uses, says of connections that fail. */
const azNetwork =
  /Max retries exceeded|Connection(?:Error| aborted| refused)|Name or service not known|getaddrinfo|SSLError|CERTIFICATE_VERIFY_FAILED/;

/** `@azure/identity` tells what it read of az's words in sentences of its own, and else repeats them. */
function ofAz(chain: readonly unknown[], profile: Profile, target: SignInTarget): Problem {
  const said = chain.map(messageOf).join('\n');
  const signIn = (code: string, message: string): Problem => ({
    code,
    message,
    advice: azureSignInAdvice(profile, target),
    nextStep: 'sign-in',
  });
  if (/Azure CLI could not be found/.test(said)) {
    return {
      code: 'AzNotInstalled',
      message: `The Azure CLI, which ${profile.name} gets its tokens from, is not installed or not in the path.`,
      advice: 'Install it (https://aka.ms/azure-cli), or use another profile.',
      nextStep: 'none',
    };
  }
  if (/az login|Subscription '[^']*' not found|No subscription found/.test(said)) {
    const where = target.tenant === undefined ? '' : ` for tenant ${target.tenant}`;
    return signIn('NotSignedIn', `The Azure CLI wants a new sign-in of ${profile.name}${where}.`);
  }
  if (azNetwork.test(said)) return unreachable(profile, 'AzNetwork');
  return {
    code: 'AzFailed',
    message: `The Azure CLI gave no token of ${profile.name}.`,
    advice: 'Run "az account get-access-token" in a terminal to see what it says.',
    nextStep: 'none',
  };
}

function noManagedIdentity(name: string): Problem {
  return {
    code: 'NoManagedIdentity',
    message: `Profile ${name} got no token: this machine has no managed identity that answers.`,
    advice: 'Give the machine or service an identity, check AZURE_CLIENT_ID if it has several, or use another profile.',
    nextStep: 'none',
  };
}

function unreadable(name: string, path: string): Problem {
  return {
    code: 'CredentialFileNotReadable',
    message: `The file ${path}, which ${name} signs in with, could not be read.`,
    advice: 'Check that it exists and that you may read it.',
    nextStep: 'edit-file',
    file: { path },
  };
}

function badCertificate(name: string): Problem {
  return {
    code: 'CertificateNotUsable',
    message: `The certificate of ${name} could not be used.`,
    advice:
      'Let AZURE_CLIENT_CERTIFICATE_PATH name a PEM file with a certificate and its RSA key, and set its password if it has one.',
    nextStep: 'none',
  };
}

function emptyToken(name: string): Problem {
  return {
    code: 'FederatedTokenEmpty',
    message: `The federated token of ${name} is empty.`,
    advice: 'Check what writes the file of AZURE_FEDERATED_TOKEN_FILE.',
    nextStep: 'none',
  };
}

/** Nobody answered. */
export function unreachable({ name, azure }: Profile, code: string): Problem {
  if (azure?.credential === 'managed-identity') return noManagedIdentity(name);
  return {
    code,
    message: `Microsoft Entra could not be reached for a token of ${name} (${code}).`,
    advice: 'Check the connection and the settings of the proxy, then try again.',
    nextStep: 'check-network',
  };
}

/** The file that Node.js could not read. */
function pathOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('syscall' in error) || !('path' in error)) return undefined;
  return typeof error.path === 'string' ? error.path : undefined;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : '';
}
