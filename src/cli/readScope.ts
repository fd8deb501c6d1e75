import type { ReadRequest, ReadSummary } from '../inventory/inventory.ts';
import { bringIn } from './bringIn.ts';
import { exitCodes } from './exitCodes.ts';
import type { ScopeOptions } from './options.ts';
import type { Session } from './session.ts';
import { estimateLine, say } from './terminal.ts';

/** Seconds of a reading from which on a person would like to know beforehand. */
const worthSaying = 5;

/** What is asked for: a scope, or the whole profile, down to a depth. */
export function requestOf({ scope, depth, onDemand, refresh }: ScopeOptions): Omit<ReadRequest, 'profile'> {
  return {
    depth,
    ...(scope === undefined ? {} : { under: scope }),
    ...(onDemand === undefined ? {} : { onDemand }),
    ...(refresh === undefined ? {} : { refresh }),
  };
}

/** Reads several scopes, one after the other; without any, the whole profile. */
export async function readScopesOf(
  session: Session,
  options: Omit<ScopeOptions, 'scope'>,
  scopes: readonly string[],
): Promise<void> {
  if (scopes.length === 0) await readScopeOf(session, options);
  for (const scope of scopes) await readScopeOf(session, { ...options, scope });
}

/** Reads what is asked for as far as it is not fresh, and sets the exit code for what could not be read. */
export async function readScopeOf(session: Session, options: ScopeOptions): Promise<ReadSummary> {
  if (options.scope !== undefined) await bringIn(session, options.scope);
  const request = requestOf(options);
  const estimate = await session.inventory.estimate({ profile: session.profile, ...request });
  if (estimate.seconds >= worthSaying) say(estimateLine(estimate));
  const summary = await session.read(request);
  if (summary.gaps.length > 0 || summary.cancelled) process.exitCode = exitCodes.gaps;
  return summary;
}
