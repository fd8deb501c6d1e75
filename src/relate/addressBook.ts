/** Who has which private address. In other networks others have the same, in large organizations thousands of them. */
export interface AddressBook {
  has(address: string): boolean;
  /** Everything that has an address, by number, in the order in which it was added. */
  owners(address: string): readonly number[];
  /** Those of them that belong to one account. */
  ownersIn(account: string | undefined, address: string): readonly number[];
}

export function addressBook(): AddressBook & {
  add(address: string, owner: number, account: string | undefined): void;
} {
  const all = new Map<string, number[]>();
  const byAccount = new Map<string, number[]>();
  const enter = (book: Map<string, number[]>, key: string, owner: number): void => {
    const owners = book.get(key);
    if (owners === undefined) book.set(key, [owner]);
    else owners.push(owner);
  };
  return {
    add(address, owner, account) {
      enter(all, address, owner);
      enter(byAccount, keyOf(account, address), owner);
    },
    has: (address) => all.has(address),
    owners: (address) => all.get(address) ?? [],
    ownersIn: (account, address) => byAccount.get(keyOf(account, address)) ?? [],
  };
}

function keyOf(account: string | undefined, address: string): string {
  return `${address} ${account ?? ''}`;
}
