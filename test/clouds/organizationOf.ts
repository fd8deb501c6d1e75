import type { AccountSeed, Estate, UnitSeed } from './estate.ts';

/** What an organization of a size looks like, and what reading its tree must cost. */
export interface SizedOrganization {
  readonly estate: Estate;
  /**
   * Calls to Organizations that its pages need: one children list of each kind per parent with its further pages of
   * 20, besides DescribeOrganization and ListRoots.
   */
  readonly calls: number;
}

const pageSize = 20;

/**
 * An organization with this many accounts (the management account among them) and units. Units stand ten under the
 * root, then five under each in turn; accounts are dealt out evenly over the units, so that some have several pages
 * when there are more than twenty per unit. Names repeat: every unit's n-th account has the same name.
 */
export function organizationOf(accounts: number, units: number): SizedOrganization {
  const own: AccountSeed[][] = Array.from({ length: units }, () => []);
  const inside: number[][] = Array.from({ length: units }, () => []);
  const top: number[] = [];
  for (let unit = 0; unit < units; unit++) (unit < 10 ? top : (inside[Math.floor((unit - 10) / 5)] ?? top)).push(unit);
  for (let index = 0; index < accounts - 1; index++) {
    own[index % units]?.push({
      number: String(200_000_000_001 + index),
      name: `service-${Math.floor(index / units) + 1}`,
      email: `account-${index + 1}@example.com`,
    });
  }
  const unit = (index: number): UnitSeed => ({
    key: `unit-${index}`,
    name: `Team ${index + 1}`,
    accounts: own[index] ?? [],
    units: (inside[index] ?? []).map(unit),
  });
  const parents = [
    { accounts: 1, units: top.length },
    ...own.map((list, index) => ({ accounts: list.length, units: inside[index]?.length ?? 0 })),
  ];
  const pages = (items: number): number => Math.max(1, Math.ceil(items / pageSize));
  return {
    estate: {
      organization: {
        management: { number: '100000000001', name: 'management', email: 'aws@example.com' },
        units: top.map(unit),
      },
    },
    calls: 2 + parents.reduce((sum, parent) => sum + pages(parent.accounts) + pages(parent.units), 0),
  };
}
