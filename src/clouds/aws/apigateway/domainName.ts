import { each } from '../details.ts';
import { plainHost } from '../hosts.ts';
import { required, tagMap } from '../item.ts';
import { listedType } from '../listedType.ts';
import { apiGatewayArn, apiGatewayPage, inApiGateway } from './naming.ts';

/**
 * Domain names of APIs of all kinds: the newer of the two services lists them, and what they are mapped to, whichever of
 * the two made them.
 */
export const domainName = listedType({
  id: 'aws.apigateway.domainName',
  title: 'API domain name',
  plural: 'API domain names',
  icon: 'globe',
  glyph: 'web',
  diagrams: 'aws.network.APIGatewayEndpoint',
  service: 'apigatewayv2',
  operation: 'GetDomainNames',
  pageSize: 500,
  input: () => ({ MaxResults: '500' }),
  permissions: ['apigateway:GET'],
  items: ({ Items = [] }) => Items,
  details: ({ askAll }, names) =>
    each(names, async (one) => {
      const { DomainName } = one;
      if (DomainName === undefined) return one;
      const pages = await askAll('GetApiMappings', { DomainName, MaxResults: '500' });
      return { ...one, Mappings: pages.flatMap(({ Items = [] }) => Items.map(({ ApiMappingId, ...rest }) => rest)) };
    }),
  identify: ({ DomainName, Tags }, { place }) => {
    const name = required(DomainName, 'DomainName');
    return { id: apiGatewayArn('domainnames', name, place), name, tags: tagMap(Tags) };
  },
  identifier: inApiGateway('domainnames', '(?:\\*\\.)?[\\w-]+(?:\\.[\\w-]+)+(?:\\+\\w+)?'),
  // The host that DNS leads to. The domain name itself is also that of its certificate and of its record.
  aliases: ({ properties: { DomainNameConfigurations } }) =>
    Array.isArray(DomainNameConfigurations)
      ? DomainNameConfigurations.flatMap(({ ApiGatewayDomainName }) =>
          typeof ApiGatewayDomainName === 'string' ? [plainHost(ApiGatewayDomainName)] : [],
        )
      : [],
  relations: [
    {
      path: 'Mappings[].ApiId',
      verb: 'routes to',
      to: ['aws.apigateway.restApi', 'aws.apigateway.httpApi'],
      detail: ['ApiMappingKey', 'Stage'],
    },
    { path: 'DomainNameConfigurations[].CertificateArn', verb: 'uses', to: ['aws.acm.certificate'] },
    {
      path: 'DomainNameConfigurations[].OwnershipVerificationCertificateArn',
      verb: 'uses',
      to: ['aws.acm.certificate'],
    },
  ],
  summary: ['DomainName', 'RoutingMode', 'MutualTlsAuthentication.TruststoreUri'],
  console: (name) => apiGatewayPage(name, '/custom-domain-names'),
});
