import { valueAt } from '../../../model/resourceType.ts';
import { armType } from '../armType.ts';

export const certificate = armType({
  id: 'azure.web.certificate',
  title: 'App Service certificate',
  plural: 'App Service certificates',
  icon: 'verified',
  glyph: 'certificate',
  diagrams: 'azure.web.AppServiceCertificates',
  arm: 'Microsoft.Web/certificates',
  leftOut: ['properties.pfxBlob', 'properties.cerBlob', 'properties.password', 'properties.publicKeyHash'],
  relations: [
    { path: 'properties.keyVaultId', verb: 'uses', to: 'anything', detail: ['keyVaultSecretName'] },
    { path: 'properties.serverFarmId', verb: 'is member of', to: ['azure.web.appServicePlan'] },
    { path: 'properties.hostingEnvironmentProfile.id', verb: 'is member of', to: ['azure.web.appServiceEnvironment'] },
  ],
  summary: [
    'properties.subjectName',
    'properties.hostNames',
    'properties.issuer',
    'properties.expirationDate',
    'properties.thumbprint',
    'location',
  ],
  // Apps name it by this for each of their hosts. Each region in which it is used has a copy.
  aliases: ({ properties }) => {
    const thumbprint = valueAt(properties, 'properties.thumbprint');
    return typeof thumbprint === 'string' && thumbprint !== '' ? [thumbprint] : [];
  },
});
