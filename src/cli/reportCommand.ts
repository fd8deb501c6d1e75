import type { ScanReportText } from '../inventory/inventory.ts';
import { ProblemError } from '../model/problem.ts';
import type { ProfileOptions } from './options.ts';
import { put, putJson } from './output.ts';
import { type Session, withSession } from './session.ts';

/** `orrery report` */
export async function reportCommand(options: ProfileOptions & { scan?: number }): Promise<void> {
  await withSession(options, async (session) => {
    const { report, markdown } = await reportOf(session, options.scan);
    if (options.json) putJson(options, report);
    else put(options, markdown);
  });
}

/** The report of a scan, or of the last one. Fails with a ProblemError when there is none in the store. */
export async function reportOf({ inventory, profile }: Session, scan?: number): Promise<ScanReportText> {
  const found = await inventory.scanReport({ profile, ...(scan === undefined ? {} : { scan }) });
  if (found !== undefined) return found;
  throw new ProblemError({
    code: 'NoScan',
    message:
      scan === undefined
        ? 'The store holds no scan of this profile.'
        : `The store holds no scan ${scan} of this profile.`,
    advice: 'Read it with: orrery scan, with the same --profile and --store',
    nextStep: 'none',
  });
}
