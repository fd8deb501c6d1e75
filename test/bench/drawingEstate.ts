import { typesOfAll } from '../../src/inventory/clouds.ts';
import { computeGraph } from '../../src/inventory/graph.ts';
import type { Coverage } from '../../src/model/coverage.ts';
import type { Resource } from '../../src/model/resource.ts';
import type { PictureFacts } from '../../src/picture/facts.ts';
import { networks } from './networks.ts';

const inAccount = 50;
const accountsInUnit = 20;
const organization = 'arn:aws:organizations::100000000001:organization/o-example';
const root = 'arn:aws:organizations::100000000001:root/o-example/r-ab12';
const read: readonly Coverage[] = [
  { under: '', type: 'aws.ec2.vpc', state: 'complete', readAt: '2026-01-02T03:04:05.000Z', count: 1 },
];

/** What pictures of an organization with so many resources are drawn from: units with accounts, and a network in each. */
export function drawingFacts(resources: number): PictureFacts {
  const all = [...estate(Math.ceil(resources / inAccount))].sort((a, b) => (a.id < b.id ? -1 : 1));
  const types = typesOfAll('aws');
  return {
    graph: computeGraph({ resources: () => all, coverage: [], types }),
    types,
    coverage: () => read,
    profileId: 'bench',
    profileName: 'Bench',
  };
}

function* estate(accounts: number): Generator<Resource> {
  yield resource('aws.organizations.organization', organization, undefined);
  yield resource('aws.organizations.root', root, organization);
  for (let at = 0; at * accountsInUnit < accounts; at++) {
    yield resource('aws.organizations.organizationalUnit', unit(at), root);
  }
  let at = 0;
  for (const each of networks(accounts)) {
    const isAccount = each.type === 'aws.organizations.account';
    yield isAccount ? { ...each, parent: unit(Math.floor(at++ / accountsInUnit)) } : each;
  }
}

function unit(at: number): string {
  return `arn:aws:organizations::100000000001:ou/o-example/ou-ab12-${String(at).padStart(4, '0')}`;
}

function resource(type: string, id: string, parent: string | undefined): Resource {
  const name = id.slice(id.lastIndexOf('/') + 1);
  return { id, type, name, tags: {}, properties: {}, ...(parent === undefined ? {} : { parent }) };
}
