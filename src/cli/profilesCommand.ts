import { putJson } from './output.ts';
import { withSession } from './session.ts';
import { printable, sayProblem } from './terminal.ts';

/** `orrery profiles` */
export async function profilesCommand(options: { json?: true; sample: string }): Promise<void> {
  await withSession({ sample: options.sample }, async ({ inventory }) => {
    const list = await inventory.profiles();
    if (options.json) return putJson(options, list);
    for (const { id, name, method, source, problem } of list.profiles) {
      process.stdout.write(
        `${printable(name)}\t${id === 'sample' ? '--sample' : printable(method)}\t${printable(source)}\n`,
      );
      if (problem !== undefined) sayProblem(problem);
    }
    list.problems.forEach(sayProblem);
  });
}
