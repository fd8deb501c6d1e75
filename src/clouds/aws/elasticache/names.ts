import { namedBy } from '../naming.ts';

/** Names in ElastiCache, which keeps them in lower case. */
const name = '[A-Za-z][A-Za-z0-9-]{0,49}';

export const clusterNaming = namedBy({ service: 'elasticache', kind: 'cluster:', name, bare: true });
export const replicationGroupNaming = namedBy({ service: 'elasticache', kind: 'replicationgroup:', name, bare: true });
export const serverlessNaming = namedBy({ service: 'elasticache', kind: 'serverlesscache:', name, bare: true });
export const subnetGroupNaming = namedBy({
  service: 'elasticache',
  kind: 'subnetgroup:',
  name: '[A-Za-z0-9-]{1,255}',
  bare: true,
});
