import { wholeHost } from './hosts.ts';
import { pairsIn } from './pairs.ts';
import { referenceTo, type Scheme } from './reference.ts';
import { hostsOfUrl } from './url.ts';

/**
 * The way to a secret: by its address, or by the names of vault and secret.
 * https://learn.microsoft.com/azure/app-service/app-service-key-vault-references
 */
export const keyVault: Scheme = (value) => {
  const [, inside] = /^@Microsoft\.KeyVault\((.*)\)$/is.exec(value) ?? [];
  if (inside === undefined) return undefined;
  const pairs = pairsIn(inside);
  const [address, vault, secret] = ['secreturi', 'vaultname', 'secretname'].map((name) => pairs.get(name));
  if (address !== undefined) return hostsOfUrl(address) ?? [];
  const host = vault === undefined ? undefined : wholeHost(`${vault}.vault.azure.net`);
  return host === undefined ? [] : [referenceTo('https', host, secret === undefined ? undefined : `secrets/${secret}`)];
};
