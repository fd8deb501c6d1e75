import type { Profile } from '../model/profile.ts';
import { putJson } from './output.ts';
import { withSession } from './session.ts';
import { printable, sayProblem } from './terminal.ts';

/** `orrery profiles` */
export async function profilesCommand(options: { json?: true }): Promise<void> {
  await withSession({ sample: true }, async ({ inventory }) => {
    const list = await inventory.profiles();
    if (options.json) return putJson(options, list);
    for (const { id, provider, name, method, source, problem } of list.profiles) {
      process.stdout.write(`${printable(name)}\t${howToName({ id, provider, method })}\t${printable(source)}\n`);
      if (problem !== undefined) sayProblem(problem);
    }
    list.problems.forEach(sayProblem);
  });
}

/** How the sample is read, and how another profile gets its credentials. */
function howToName({ id, provider, method }: Pick<Profile, 'id' | 'provider' | 'method'>): string {
  if (!id.startsWith('sample')) return printable(method);
  return provider === 'aws' ? '--sample' : `--sample --profile ${provider}`;
}
