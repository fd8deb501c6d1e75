import { activation } from './activation.ts';
import { azure } from './azure.ts';
import { drawing } from './drawing.ts';
import { exports } from './exports.ts';
import { graphAtSize } from './graphAtSize.ts';
import { identityCenter } from './identityCenter.ts';
import { organizations } from './organizations.ts';
import { quota } from './quota.ts';
import { sizes } from './sizes.ts';
import { storeAtSize } from './storeAtSize.ts';

/**
 * `npm run bench`, or some of it by name: `npm run bench -- organizations quota`. Sizes and calls are exact; times and
 * memory are this machine's, now.
 */
const parts: Readonly<Record<string, () => void | Promise<void>>> = {
  sizes,
  activation,
  organizations,
  identityCenter,
  quota,
  azure,
  storeAtSize,
  graphAtSize,
  drawing,
  exports,
};

const wanted = process.argv.slice(2);
for (const name of wanted.length > 0 ? wanted : Object.keys(parts)) {
  const part = parts[name];
  if (part === undefined) throw new Error(`There is no ${name}; there are ${Object.keys(parts).join(', ')}.`);
  console.log(`\n${name}`);
  await part();
}
