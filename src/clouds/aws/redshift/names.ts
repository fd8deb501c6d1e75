import { namedBy } from '../naming.ts';

export const clusterNaming = namedBy({
  service: 'redshift',
  kind: 'cluster:',
  name: '[a-z][a-z0-9-]{0,62}',
  bare: true,
});

export const subnetGroupNaming = namedBy({
  service: 'redshift',
  kind: 'subnetgroup:',
  name: '[\\w .-]{1,255}',
  bare: true,
});
