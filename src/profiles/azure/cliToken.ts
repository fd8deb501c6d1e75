import { ProblemError } from '../../model/problem.ts';
import type { Profile } from '../../model/profile.ts';
import { type AzAccount, type AzSubscription, readAzAccounts } from './azAccounts.ts';
import type { Environment } from './azFolder.ts';
import { readAzClouds } from './clouds.ts';
import type { Token } from './heldTokens.ts';
import { azureSignInAdvice, cloudNotSelected, selectCloudAdvice } from './signIn.ts';

/** az is a Python program that may have to ask Entra: it takes seconds, and a minute when all goes badly. */
const patience = 60_000;

/**
 * A token of an account of the Azure CLI. az finds its own folder and itself in the environment of this process, whatever
 * `environment` says. It is told a subscription, since with that it uses the account behind it; only for a tenant where it
 * lists none does it get the tenant, with which it uses the account that is selected (az takes one or the other).
 */
export async function cliToken(
  profile: Profile,
  environment: Environment,
  scope: string,
  tenant: string | undefined,
): Promise<Token> {
  const [clouds, { accounts }] = await Promise.all([readAzClouds(environment), readAzAccounts(environment)]);
  const name = profile.azure?.account?.toLowerCase();
  const account = accounts.find((one) => one.cloud === profile.partition && one.name.toLowerCase() === name);
  if (account === undefined) throw signedOut(profile, tenant);
  if (clouds.selected !== profile.partition) throw otherCloud(profile, clouds.selected);

  const subscription = subscriptionIn(account, tenant);
  if (subscription === undefined && !account.subscriptions.some(({ isDefault }) => isDefault)) {
    throw tenantNotListed(profile, tenant);
  }
  const { AzureCliCredential } = await import('@azure/identity');
  const credential = new AzureCliCredential({
    processTimeoutInMs: patience,
    ...(subscription === undefined
      ? tenant === undefined
        ? {}
        : { tenantId: tenant }
      : { subscription: subscription.id }),
  });
  const { token, expiresOnTimestamp } = await credential.getToken(scope);
  return { token, expiresOn: expiresOnTimestamp };
}

function subscriptionIn({ subscriptions }: AzAccount, tenant: string | undefined): AzSubscription | undefined {
  if (tenant === undefined) return subscriptions.find(({ isDefault }) => isDefault) ?? subscriptions[0];
  return subscriptions.find((one) => one.tenant === tenant.toLowerCase());
}

function signedOut(profile: Profile, tenant: string | undefined): ProblemError {
  return new ProblemError({
    code: 'NotSignedIn',
    message: `The Azure CLI is no longer signed in as ${profile.name}.`,
    advice: azureSignInAdvice(profile, { tenant }),
    nextStep: 'sign-in',
  });
}

function tenantNotListed(profile: Profile, tenant: string | undefined): ProblemError {
  return new ProblemError({
    code: 'NotSignedIn',
    message: `The Azure CLI is not signed in as ${profile.name} to tenant ${tenant}.`,
    advice: azureSignInAdvice(profile, { tenant }),
    nextStep: 'sign-in',
  });
}

function otherCloud(profile: Profile, selected: string): ProblemError {
  return new ProblemError({
    code: cloudNotSelected,
    message: `The Azure CLI has the cloud ${selected} selected, and ${profile.name} is signed in to ${profile.partition}.`,
    advice: selectCloudAdvice(profile),
    nextStep: 'sign-in',
  });
}
