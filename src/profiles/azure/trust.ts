import type { Problem } from '../../model/problem.ts';

/** What bars an account of the Azure CLI in a workspace that is not trusted: its tokens come from a program to run. */
export function untrustedCli(profile: string): Problem {
  return {
    code: 'WorkspaceNotTrusted',
    message: `Profile ${profile} gets its tokens from the program az, which does not run in a workspace that is not trusted.`,
    advice: 'Trust this workspace ("Workspaces: Manage Workspace Trust"), then refresh the profiles.',
    nextStep: 'none',
  };
}
