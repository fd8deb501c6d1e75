import * as vscode from 'vscode';
import type { PermissionForm } from '../model/cloud.ts';

/** How a person wants to grant permissions; undefined when they leave. */
export async function pickPermissionForm(title: string): Promise<PermissionForm | undefined> {
  const items: (vscode.QuickPickItem & { form: PermissionForm })[] = [
    {
      label: vscode.l10n.t('IAM policy'),
      detail: vscode.l10n.t('For the identity that this profile uses'),
      form: 'policy',
    },
    {
      label: vscode.l10n.t('CloudFormation template'),
      detail: vscode.l10n.t('Makes the role for member accounts, rolled out as a StackSet'),
      form: 'cloudformation',
    },
    {
      label: vscode.l10n.t('Terraform'),
      detail: vscode.l10n.t('Makes the role for member accounts, applied in each of them'),
      form: 'terraform',
    },
  ];
  const placeHolder = vscode.l10n.t('Choose how the permissions are granted');
  return (await vscode.window.showQuickPick(items, { title, placeHolder, matchOnDetail: true }))?.form;
}

/** The only document, or the one of several policies that a person chooses; undefined when they leave. */
export async function pickDocument(title: string, documents: readonly string[]): Promise<string | undefined> {
  if (documents.length <= 1) return documents[0];
  const items = documents.map((document, at) => ({
    label: vscode.l10n.t('Policy {0} of {1}', at + 1, documents.length),
    document,
  }));
  const placeHolder = vscode.l10n.t('IAM allows 6,144 characters in a policy. Copy them one after the other');
  return (await vscode.window.showQuickPick(items, { title, placeHolder }))?.document;
}
