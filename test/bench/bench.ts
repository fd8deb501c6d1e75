import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import {
  ListParentsCommand,
  ListRootsCommand,
  OrganizationsClient,
  paginateListAccounts,
  paginateListOrganizationalUnitsForParent,
} from '@aws-sdk/client-organizations';
import { repository, results } from '../../scripts/vscode/folders.ts';
import { packageExtension } from '../../scripts/vscode/package.ts';
import { motoMissing, startMoto } from '../clouds/moto.ts';
import { openAt } from '../clouds/openAt.ts';
import { organizationOf } from '../clouds/organizationOf.ts';

/** `npm run bench`: sizes, activation and calls. Sizes and calls are exact; times are this machine's, now. */
const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(0)} kB`;

run('scripts/build.ts');
await printSizes();
printActivation();
await printCalls(2000, 200);

async function printSizes(): Promise<void> {
  const vsix = statSync(await packageExtension()).size;
  const chunks = readdirSync(join(repository, 'dist/chunks')).map(
    (name) => statSync(join(repository, 'dist/chunks', name)).size,
  );
  console.log(`package (.vsix)                    ${kilobytes(vsix)}`);
  console.log(`extension host bundle              ${kilobytes(statSync(join(repository, 'dist/extension.cjs')).size)}`);
  console.log(`worker with everything it may load ${kilobytes(chunks.reduce((sum, size) => sum + size, 0))}`);
}

/** As VS Code itself says, when a person opens the view for the first time. */
function printActivation(): void {
  run('scripts/mochaSuite.ts', 'e2e', 'test/e2e/sample.e2e.ts');
  const { milliseconds } = JSON.parse(readFileSync(join(results, 'activation.json'), 'utf8'));
  console.log(`activation                         ${milliseconds} ms`);
}

async function printCalls(accounts: number, units: number): Promise<void> {
  const missing = motoMissing();
  if (missing !== undefined) return console.log(`calls: not counted, ${missing}`);
  const { estate } = organizationOf(accounts, units);
  const moto = await startMoto({ estate });
  try {
    const { inventory, profile } = await openAt(moto.environment);
    const started = performance.now();
    await inventory.read({ profile, depth: 'accounts' });
    const seconds = (performance.now() - started) / 1000;
    await inventory.close();
    const walked = await moto.count();
    await moto.resetCalls();
    await readItemByItem(moto.endpoint, moto.environment);
    const naive = await moto.count();
    console.log(`calls for ${accounts} accounts, ${units} units  ${walked} in ${seconds.toFixed(1)} s`);
    console.log(`the same asking each for its parent ${naive} (${(naive / walked).toFixed(1)} times as many)`);
  } finally {
    await moto.stop();
  }
}

/** What a tool does that lists everything first and then asks each item where it belongs. */
async function readItemByItem(endpoint: string, environment: Readonly<Record<string, string>>): Promise<void> {
  const client = new OrganizationsClient({
    endpoint,
    region: 'us-east-1',
    credentials: {
      accessKeyId: environment.AWS_ACCESS_KEY_ID ?? '',
      secretAccessKey: environment.AWS_SECRET_ACCESS_KEY ?? '',
    },
  });
  const parents = ((await client.send(new ListRootsCommand({}))).Roots ?? []).map(({ Id = '' }) => Id);
  for (const ParentId of parents) {
    const pages = paginateListOrganizationalUnitsForParent({ client }, { ParentId });
    for await (const { OrganizationalUnits } of pages)
      parents.push(...(OrganizationalUnits ?? []).map(({ Id = '' }) => Id));
  }
  const accounts: string[] = [];
  for await (const { Accounts } of paginateListAccounts({ client }, {})) {
    accounts.push(...(Accounts ?? []).map(({ Id = '' }) => Id));
  }
  for (const ChildId of [...parents.slice(1), ...accounts]) await client.send(new ListParentsCommand({ ChildId }));
  client.destroy();
}

function run(...command: string[]): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: repository, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command.join(' ')} ended with ${status}\n${stdout}${stderr}`);
}
