import { openAt } from './openAt.ts';

/**
 * `node readOrganization.ts FOLDER`: reads the accounts of the organization that the environment leads to into the store
 * in a folder, and prints, as it goes, how many resources are there. A process to be killed.
 */
const [storage = ''] = process.argv.slice(2);
const environment = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
const { inventory, profile } = await openAt(Object.fromEntries(environment), { storage });
await inventory.read({ profile, depth: 'accounts' }, undefined, ({ resources }) => console.log(resources));
await inventory.close();
