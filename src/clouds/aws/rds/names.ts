import { namedBy } from '../naming.ts';

/** Names of RDS and of what its API manages beside it: Aurora, Neptune, DocumentDB. They are kept in lower case. */
const name = '[A-Za-z][A-Za-z0-9-]{0,62}';

export const instanceNaming = namedBy({ service: 'rds', kind: 'db:', name, bare: true });
export const clusterNaming = namedBy({ service: 'rds', kind: 'cluster:', name, bare: true });
/** Subnet groups may be called almost anything, `default` and `default-vpc-0a1b2c` among it. */
export const subnetGroupNaming = namedBy({ service: 'rds', kind: 'subgrp:', name: '[\\w .-]{1,255}', bare: true });

/** Proxies are named by what their ARN ends with, not by their name. */
export const proxyNaming = namedBy({ service: 'rds', kind: 'db-proxy:', name: 'prx-[0-9a-z]+' });
