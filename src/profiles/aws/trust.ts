import type { Problem } from '../../model/problem.ts';
import type { CredentialPath } from './credentialPath.ts';

/** What bars a profile in a workspace that is not trusted: its way to credentials begins with a program to run. */
export function untrusted(profile: string, path: CredentialPath): Problem | undefined {
  if (path.base.kind !== 'process') return undefined;
  const through = path.base.profile === profile ? '' : ` through profile ${path.base.profile}`;
  return {
    code: 'WorkspaceNotTrusted',
    message: `Profile ${profile} gets its credentials from a program${through}, which does not run in a workspace that is not trusted.`,
    advice: 'Trust this workspace ("Workspaces: Manage Workspace Trust"), then refresh the profiles.',
    nextStep: 'none',
  };
}
