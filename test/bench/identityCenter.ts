import { callsBy, readIdentityCenter, serveIdentityCenter } from '../clouds-aws/identityCenter.ts';
import { assignments, largeIdentityCenter, naiveCalls } from '../clouds-aws/largeIdentityCenter.ts';
import { tell } from './run.ts';

/** Calls a second that the service allows: https://docs.aws.amazon.com/singlesignon/latest/userguide/limits.html */
const rate = 20;

/** What all account assignments of a large organization cost under either plan, against trying every pair. */
export async function identityCenter(): Promise<void> {
  const estate = largeIdentityCenter();
  tell('every permission set in every account', inCalls(naiveCalls));
  for (const [plan, denies] of [
    ['by principal', []],
    ['by permission set, where that is denied', ['ListAccountAssignmentsForPrincipal']],
  ] as const) {
    const served = await serveIdentityCenter({ ...estate, denies });
    const { resources } = await readIdentityCenter(served.endpoint);
    const found = resources.filter(({ type }) => type === 'aws.sso.accountAssignment').length;
    const all = Object.values(callsBy(served)).reduce((sum, calls) => sum + calls, 0);
    await served.close();
    tell(`everything, ${plan}`, `${inCalls(all)}; ${found} of ${assignments} assignments`);
  }
}

function inCalls(calls: number): string {
  return `${calls.toLocaleString('en')} calls, ${(calls / rate / 60).toFixed(1)} min at ${rate} calls/s`;
}
