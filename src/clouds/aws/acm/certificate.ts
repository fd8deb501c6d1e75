import type { KeyAlgorithm } from '@aws-sdk/client-acm';
import { partitionOf } from '../../../model/resource.ts';
import { regionalPage } from '../console.ts';
import { required } from '../item.ts';
import { listedType } from '../listedType.ts';
import { namedBy } from '../naming.ts';

/**
 * Without them only certificates with RSA keys of 1,024 and 2,048 bits are listed.
 * https://docs.aws.amazon.com/acm/latest/APIReference/API_Filters.html
 */
const keyTypes: readonly KeyAlgorithm[] = [
  'RSA_1024',
  'RSA_2048',
  'RSA_3072',
  'RSA_4096',
  'EC_prime256v1',
  'EC_secp384r1',
  'EC_secp521r1',
];

/*
 * What uses a certificate says so itself (load balancers, distributions, domain names), so that nobody has to be asked
 * for each certificate who does.
 */
export const certificate = listedType({
  id: 'aws.acm.certificate',
  title: 'Certificate',
  plural: 'Certificates',
  icon: 'verified',
  glyph: 'certificate',
  diagrams: 'aws.security.CertificateManager',
  service: 'acm',
  operation: 'ListCertificates',
  pageSize: 1000,
  input: () => ({
    MaxItems: 1000,
    Includes: { keyTypes: [...keyTypes] },
  }),
  items: ({ CertificateSummaryList }) => CertificateSummaryList,
  identify: ({ CertificateArn, DomainName }) => ({ id: required(CertificateArn, 'CertificateArn'), name: DomainName }),
  identifier: namedBy({ service: 'acm', kind: 'certificate/', name: '[\\w-]{1,64}' }),
  relations: [],
  summary: ['Status', 'DomainName', 'NotAfter', 'InUse', 'RenewalEligibility', 'KeyAlgorithm'],
  console: ({ id, region = '' }) =>
    regionalPage(partitionOf(id), region, 'acm', `/certificates/${id.slice(id.lastIndexOf('/') + 1)}`),
});
