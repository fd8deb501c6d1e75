import { armType } from '../armType.ts';

/** Those that people bring, and those that Azure makes and renews. */
export const certificate = armType({
  id: 'azure.app.certificate',
  title: 'Environment certificate',
  plural: 'Environment certificates',
  icon: 'verified',
  glyph: 'certificate',
  diagrams: 'azure.web.AppServiceCertificates',
  arm: ['Microsoft.App/managedEnvironments/certificates', 'Microsoft.App/managedEnvironments/managedCertificates'],
  relations: [
    {
      path: 'properties.certificateKeyVaultProperties.keyVaultUrl',
      verb: 'uses',
      to: ['azure.keyvault.vault'],
      hostOf: true,
      ifKnown: true,
    },
    {
      path: 'properties.certificateKeyVaultProperties.identity',
      verb: 'uses',
      to: ['azure.managedidentity.userAssignedIdentity'],
    },
  ],
  leftOut: ['properties.validationToken', 'properties.value', 'properties.password'],
  summary: [
    'properties.subjectName',
    'properties.subjectAlternativeNames',
    'properties.issuer',
    'properties.expirationDate',
    'properties.valid',
    'properties.provisioningState',
  ],
});
