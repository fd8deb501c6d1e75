import { Command, CommanderError, Option } from 'commander';
import { version } from '../inventory/version.ts';
import { exportFormats } from '../model/exportFormats.ts';
import { presets } from '../picture/presets.ts';
import { accessCommand } from './accessCommand.ts';
import { formats, freshFor, grouping, positiveInteger, roleFor, several, words } from './arguments.ts';
import { checkCommand } from './checkCommand.ts';
import { estimateCommand } from './estimateCommand.ts';
import { exitCodes, failWith } from './exitCodes.ts';
import { exportCommand } from './exportCommand.ts';
import { policyCommand } from './policyCommand.ts';
import { profilesCommand } from './profilesCommand.ts';
import { reportCommand } from './reportCommand.ts';
import { resourceCommand } from './resourceCommand.ts';
import { scanCommand } from './scanCommand.ts';
import { signInCommand } from './signInCommand.ts';
import { treeCommand } from './treeCommand.ts';

const program = new Command('orrery')
  .description('Shows the cloud you already run. Data goes to standard output, progress to standard error.')
  .version(version)
  .addHelpText(
    'after',
    '\nExit codes: 0 complete, 1 failed, 2 wrong usage, 3 finished, but parts could not be read, 130 stopped by Ctrl+C.',
  )
  .exitOverride();

program
  .command('profiles')
  .description('list the identities found on this machine')
  .option('--json', 'print JSON')
  .action(profilesCommand);

withSource(program.command('scan'))
  .description('read a profile, or a part of it, and say what was found and what was not')
  .addOption(depth().default('everything'))
  .option('--scope <id>', 'read only what is under this resource')
  .option(
    '--on-demand',
    'also what else is read when somebody opens it: tasks, resources of stacks, contents of policies',
  )
  .action(scanCommand);

withSource(program.command('tree'))
  .description('print organizations, accounts and resources as a tree')
  .addOption(depth().default('accounts'))
  .option('--scope <id>', 'print only what is under this resource')
  .action(treeCommand);

withSource(program.command('resource'))
  .description('print one resource with its relations')
  .argument('<id>', 'ARN, Azure id or other id')
  .action(resourceCommand);

withExport(program.command('export').alias('diagram'))
  .description('write what is known as diagrams, drawings, reports or data, in several formats at once')
  .option('--update', 'bring the file of --output up to date in place: what people changed in it stays')
  .option('--replace', 'write anew what would be brought up to date in place; it is kept as name.1.ext')
  .action(exportCommand);

withSource(program.command('check'))
  .description('say whether exported files still are what the cloud is, and how they differ; for CI')
  .argument('<file...>', 'text that `orrery export` wrote')
  .addOption(
    new Option('--scope <id>', 'what a redacted file names by a pseudonym; may be repeated').argParser(several),
  )
  .option('--view <file>', 'the view whose file a header does not tell')
  .option('--style <file>', 'the style whose file a redacted header does not tell')
  .action(checkCommand);

withProfile(program.command('estimate'))
  .description('say what a scan would cost, from what is known now; nothing is called')
  .addOption(depth().default('everything'))
  .option('--scope <id>', 'only for what is under this resource')
  .addOption(regions())
  .addOption(types())
  .addOption(concurrency())
  .addOption(freshness())
  .addOption(withoutConfig())
  .option('--refresh', 'as if nothing were fresh')
  .option('--json', 'print JSON')
  .action(estimateCommand);

withProfile(program.command('report'))
  .description('print the figures of the last scan: calls, time, changes, gaps and missing permissions')
  .addOption(new Option('--scan <number>', 'of this scan instead').argParser(positiveInteger))
  .option('--json', 'print JSON instead of Markdown')
  .action(reportCommand);

withSource(program.command('access'))
  .description('print who can reach which account through IAM Identity Center, and through which group')
  .option('--of <name>', 'only of this account, user, group, permission set or application: a name, an id or a number')
  .addOption(new Option('--format <format>', 'how to print it').choices(['table', 'json']).default('table'))
  .action(accessCommand);

withProfile(program.command('sign-in'))
  .description('sign a profile in, in the browser: to its SSO session, or to Azure by a code')
  .action(signInCommand);

withProfile(program.command('policy'))
  .description('print the permissions that Orrery may use, ready to be granted')
  .option('--missing', 'only those that the last scan was refused, as a policy')
  .addOption(
    new Option('--format <format>', 'a policy or custom role, or what makes and assigns roles')
      .choices(['policy', 'cloudformation', 'bicep', 'terraform'])
      .default('policy'),
  )
  .addOption(
    new Option('--cloud <cloud>', 'of which cloud, where no profile is named').choices(['aws', 'azure']).default('aws'),
  )
  .action(policyCommand);

/** The options of every command that needs a profile and what is known of it. */
function withProfile(command: Command): Command {
  return command
    .option('--profile <name>', 'which profile, as listed by `orrery profiles`')
    .option('--role <name>', 'role to assume in member accounts')
    .option('--external-id <id>', 'what the trust policies of member roles want to hear')
    .option('--session-name <name>', 'what sessions of member roles are called')
    .addOption(
      new Option('--sso-roles <names>', 'roles that an SSO session uses, the preferred first: *ReadOnly*,*').argParser(
        words,
      ),
    )
    .addOption(
      new Option(
        '--role-for <account=role>',
        'another role in one account, or none to leave it out: 123456789012=; may be repeated',
      ).argParser(roleFor),
    )
    .option('--store <folder>', 'where the inventory is kept; the one of the editor otherwise')
    .option('--output <file>', 'write to a file instead of standard output');
}

/** The options of every command that reads a cloud. */
function withSource(command: Command): Command {
  return withProfile(command)
    .addOption(
      new Option(
        '--sample',
        'read the built-in sample, with --profile azure its tenant; needs no account and no network',
      ),
    )
    .option('--replay <file>', 'read a recording instead of a cloud')
    .option('--record <file>', 'keep every answer in a recording, without secrets')
    .addOption(regions())
    .addOption(types())
    .addOption(concurrency())
    .addOption(freshness())
    .addOption(withoutConfig())
    .addOption(new Option('--tenants <ids>', 'Azure tenants to read, separated by commas').argParser(words))
    .addOption(
      new Option(
        '--subscriptions <names>',
        'Azure subscriptions to read, by id or name, separated by commas',
      ).argParser(words),
    )
    .option('--app-settings', 'read what settings of Azure apps name, which takes more than the role Reader')
    .option('--no-store', 'keep nothing, and know nothing from before')
    .option('--refresh', 'read again what is fresh, too')
    .option('--log <file>', 'append what happens to a file, as lines of JSON')
    .option('--json', 'print JSON');
}

/** The options that say what is exported, and how. */
function withExport(command: Command): Command {
  return withSource(command)
    .addOption(
      new Option(
        '--format <formats>',
        `what to write, separated by commas; mermaid otherwise: ${Object.keys(exportFormats).join(', ')}`,
      ).argParser(formats),
    )
    .addOption(new Option('--scope <id>', 'only this resource and what is in it; may be repeated').argParser(several))
    .addOption(new Option('--preset <name>', 'what to show of it').choices(presets))
    .option('--view <file>', 'the view that a file keeps: views/payments.orrery.yaml')
    .addOption(
      new Option('--detail <detail>', 'how much of what accompanies other things').choices([
        'everything',
        'calm',
        'essentials',
      ]),
    )
    .addOption(
      new Option('--group <by>', 'what belongs together: place, account, network, application or tag:KEY').argParser(
        grouping,
      ),
    )
    .addOption(depth())
    .option('--style <file>', 'how it looks, as a file keeps it: .orrery/style.yaml')
    .option('--redact', 'with pseudonyms in place of names, ids, addresses and tags');
}

function depth(): Option {
  return new Option('--depth <depth>', 'how deep to read').choices(['accounts', 'everything']);
}

function regions(): Option {
  return new Option('--regions <names>', 'regions to read, separated by commas; all enabled ones otherwise').argParser(
    words,
  );
}

function types(): Option {
  return new Option(
    '--types <names>',
    'resource types to read, or their beginnings, separated by commas: aws.ec2,aws.lambda.function; all otherwise',
  ).argParser(words);
}

function withoutConfig(): Option {
  return new Option('--no-config', 'list everything, also where AWS Config knows it of many accounts');
}

function concurrency(): Option {
  return new Option('--concurrency <calls>', 'calls under way at once').argParser(positiveInteger);
}

function freshness(): Option {
  return new Option(
    '--fresh-for <minutes>',
    'how long what was read is served from the store, by resource type: aws.ec2=5,aws.organizations=120',
  ).argParser(freshFor);
}

// Who reads what is printed may have read enough: `orrery tree | head`.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

try {
  await program.parseAsync();
} catch (error) {
  // Commander has printed its own message; help and version are no failures.
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? exitCodes.complete : exitCodes.usage;
  else failWith(error);
}
