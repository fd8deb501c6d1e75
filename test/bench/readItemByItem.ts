import {
  ListParentsCommand,
  ListRootsCommand,
  OrganizationsClient,
  paginateListAccounts,
  paginateListOrganizationalUnitsForParent,
} from '@aws-sdk/client-organizations';
import type { Reader } from './organizations.ts';

/** What a tool does that lists everything first and then asks each item where it belongs, and keeps nothing. */
const started = performance.now();
const client = new OrganizationsClient({});
const parents = ((await client.send(new ListRootsCommand({}))).Roots ?? []).map(({ Id = '' }) => Id);
for (const ParentId of parents) {
  for await (const { OrganizationalUnits } of paginateListOrganizationalUnitsForParent({ client }, { ParentId })) {
    parents.push(...(OrganizationalUnits ?? []).map(({ Id = '' }) => Id));
  }
}
const accounts: string[] = [];
for await (const { Accounts } of paginateListAccounts({ client }, {})) {
  accounts.push(...(Accounts ?? []).map(({ Id = '' }) => Id));
}
for (const ChildId of [...parents.slice(1), ...accounts]) await client.send(new ListParentsCommand({ ChildId }));
client.destroy();
const reader: Reader = {
  seconds: (performance.now() - started) / 1000,
  throttled: 0,
  peakMegabytes: process.resourceUsage().maxRSS / 1024,
};
process.stdout.write(JSON.stringify(reader));
