import type { Identifier } from '../../../model/resourceType.ts';
import { required } from '../item.ts';
import { listedType } from '../listedType.ts';
import { byIamArn, iamPage, underAccounts } from './iamNaming.ts';

const byArn = byIamArn('oidc-provider');
const issuer = /^https:\/\/([\w.-]+\/[!-~]+)$/;

/** By ARN, and by the address of who issues the tokens: the ARN follows from it. */
const identifier: Identifier = {
  pattern: new RegExp(`${byArn.pattern.source}|${issuer.source}`),
  toId(text, { partition, account }) {
    const address = issuer.exec(text)?.[1];
    return address === undefined ? text : `arn:${partition}:iam::${account}:oidc-provider/${address}`;
  },
};

export const oidcProvider = listedType({
  id: 'aws.iam.oidcProvider',
  title: 'OpenID Connect provider',
  plural: 'OpenID Connect providers',
  icon: 'globe',
  glyph: 'permission',
  detail: 'supporting',
  diagrams: 'aws.security.IAMAWSSts',
  under: underAccounts,
  service: 'iam',
  operation: 'ListOpenIDConnectProviders',
  items: ({ OpenIDConnectProviderList }) => OpenIDConnectProviderList,
  identify({ Arn }) {
    const id = required(Arn, 'Arn');
    return { id, name: id.slice(id.indexOf('/') + 1) };
  },
  identifier,
  relations: [],
  summary: ['Arn'],
  console: (resource) => iamPage(resource, `/identity_providers/details/OPENID/${encodeURIComponent(resource.id)}`),
});
