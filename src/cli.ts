#!/usr/bin/env -S node --disable-warning=ExperimentalWarning
import { fileURLToPath } from 'node:url';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { diagramCommand } from './cli/diagramCommand.ts';
import { exitCodes, failWith } from './cli/exitCodes.ts';
import { profilesCommand } from './cli/profilesCommand.ts';
import { resourceCommand } from './cli/resourceCommand.ts';
import { scanCommand } from './cli/scanCommand.ts';
import { treeCommand } from './cli/treeCommand.ts';
import { version } from './inventory/version.ts';

const sampleRecording = fileURLToPath(new URL('../media/sample/estate.har.gz', import.meta.url));

const program = new Command('orrery')
  .description('Shows the cloud you already run. Data goes to standard output, progress to standard error.')
  .version(version)
  .addHelpText('after', '\nExit codes: 0 complete, 1 failed, 2 wrong usage, 3 finished, but parts could not be read.')
  .exitOverride();

program
  .command('profiles')
  .description('list the identities found on this machine')
  .option('--json', 'print JSON')
  .action((options) => profilesCommand({ ...options, sample: sampleRecording }));

withSource(program.command('scan'))
  .description('read a profile, or a part of it, and say what was found and what was not')
  .addOption(depth())
  .option('--scope <id>', 'read only what is under this resource')
  .action(scanCommand);

withSource(program.command('tree'))
  .description('print organizations, accounts and resources as a tree')
  .addOption(depth().default('accounts'))
  .option('--scope <id>', 'print only what is under this resource')
  .action(treeCommand);

withSource(program.command('resource'))
  .description('print one resource with its relations')
  .argument('<id>', 'ARN or other id')
  .action(resourceCommand);

withSource(program.command('diagram'))
  .description('draw a diagram as code')
  .addOption(depth())
  .addOption(new Option('--format <format>', 'what to write').choices(['mermaid', 'diagrams']).default('mermaid'))
  .option('--scope <id>', 'draw only this resource and what is in it')
  .action(diagramCommand);

/** The options of every command that reads a cloud. */
function withSource(command: Command): Command {
  return command
    .option('--profile <name>', 'which profile to read, as listed by `orrery profiles`')
    .addOption(
      new Option('--sample', 'read the built-in sample estate; needs no account and no network').preset(
        sampleRecording,
      ),
    )
    .option('--replay <file>', 'read a recording instead of a cloud')
    .option('--record <file>', 'keep every answer in a recording, without secrets')
    .option('--regions <names>', 'regions to read, separated by commas; all enabled ones otherwise', words)
    .option('--role <name>', 'role to assume in member accounts')
    .option('--concurrency <calls>', 'calls under way at once', positiveInteger)
    .option('--json', 'print JSON')
    .option('--output <file>', 'write to a file instead of standard output');
}

function depth(): Option {
  return new Option('--depth <depth>', 'how deep to read').choices(['accounts', 'everything']).default('everything');
}

function words(text: string): string[] {
  return text
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

function positiveInteger(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError('It must be a whole number above 0.');
  return number;
}

try {
  await program.parseAsync();
} catch (error) {
  // Commander has printed its own message; help and version are no failures.
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? exitCodes.complete : exitCodes.usage;
  else failWith(error);
}
