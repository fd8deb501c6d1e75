import type { PermissionForm } from '../model/cloud.ts';
import type { Provider } from '../model/profile.ts';
import type { ProfileOptions } from './options.ts';
import { put } from './output.ts';
import { reportOf } from './reportCommand.ts';
import { withSession } from './session.ts';
import { say } from './terminal.ts';

interface PolicyOptions extends ProfileOptions {
  readonly missing?: true;
  readonly format: PermissionForm;
  /** Of which cloud, where no profile is named: what Orrery may call is the same for all. */
  readonly cloud: Provider;
}

/** `orrery policy` */
export function policyCommand({ missing, format, cloud, ...options }: PolicyOptions): Promise<void> {
  if (missing) return printMissing(options);
  const source = {
    ...options,
    store: false as const,
    ...(options.profile === undefined ? { sample: true as const, profile: cloud } : {}),
  };
  return withSession(source, async ({ inventory, profile }) => {
    const documents = await inventory.policy({ profile, form: format });
    if (documents.length > 1) say(`These are ${documents.length} policies: IAM allows 6,144 characters in each.`);
    put(options, `${documents.join('\n')}\n`);
  });
}

/** The permissions that the last scan lacked. */
function printMissing(options: ProfileOptions): Promise<void> {
  return withSession(options, async (session) => {
    const { report, missingPolicy } = await reportOf(session);
    if (missingPolicy === undefined) say(`Scan ${report.scan} was refused no permission.`);
    else put(options, `${missingPolicy}\n`);
  });
}
