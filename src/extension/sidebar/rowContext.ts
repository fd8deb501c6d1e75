import type { Row } from '../../inventory/inventory.ts';
import type { NextStep } from '../../model/problem.ts';
import type { Provider } from '../../model/profile.ts';
import { isSample } from '../sampleProfile.ts';
import { workerStopped } from '../workerStopped.ts';

/** Commands of the steps that a click can take. */
const commands: Partial<Record<NextStep, string>> = {
  'sign-in': 'orrery.signIn',
  'grant-permission': 'orrery.copyPermission',
  'edit-file': 'orrery.editConfigurationFile',
  'check-network': 'orrery.refresh',
  retry: 'orrery.refresh',
};

/** The command that a row's problem calls for; undefined where a person can do nothing from here. */
export function nextStepCommand({ problem }: Row): string | undefined {
  if (problem === undefined) return undefined;
  if (problem.code === workerStopped) return 'orrery.restartWorker';
  if (problem.nextStep === 'grant-permission' && problem.operation === undefined) return undefined;
  return commands[problem.nextStep];
}

/**
 * What the menus of the manifest match on (`viewItem =~ /\breadable\b/`): the row's kind, then the words
 * `readable` (something can be read under it), `identified` (it is one resource), `scope` (a graph can show it),
 * `access` (it can be asked who has access, which only AWS tells), `sample`, `subscriptions` (those under it can be selected), and the next
 * step of its problem. `provider` is that of its profile, as far as that is known.
 */
export function contextValue(row: Row, provider: Provider | undefined): string {
  const words: string[] = [row.kind];
  if (readRequest(row) !== undefined) words.push('readable');
  if (row.kind === 'resource' && row.resource !== undefined) words.push('identified');
  if (row.kind === 'resource' || row.kind === 'profile') words.push('scope');
  if ((row.kind === 'profile' && provider !== 'azure') || row.access) words.push('access');
  if (row.kind === 'profile' && isSample(row.profile)) words.push('sample');
  if (leadsToSubscriptions(row, provider)) words.push('subscriptions');
  const step = nextStepCommand(row);
  if (step === 'orrery.restartWorker') words.push('restart');
  else if (step !== undefined && row.problem !== undefined) words.push(row.problem.nextStep);
  return words.join(' ');
}

/** Those of the sample are always read: what is selected counts for all profiles, and it has nothing to do with theirs. */
function leadsToSubscriptions({ kind, type, profile }: Row, provider: Provider | undefined): boolean {
  if (provider !== 'azure' || isSample(profile)) return false;
  return kind === 'profile' || (kind === 'resource' && type === 'azure.entra.tenant');
}

/** What is read when a person opens or refreshes a row: a profile down to its accounts, all else one level. */
export function readRequest(row: Row): { profile: string; under?: string; depth: 'accounts' | 'children' } | undefined {
  if (row.profile === '') return undefined;
  if (row.kind === 'profile') return { profile: row.profile, depth: 'accounts' };
  if (row.kind === 'note' || (row.kind === 'resource' && !row.expandable)) return undefined;
  if (row.resource === undefined) return { profile: row.profile, depth: 'accounts' };
  return { profile: row.profile, under: row.resource, depth: 'children' };
}
