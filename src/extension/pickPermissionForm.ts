import * as vscode from 'vscode';
import type { PermissionForm } from '../model/cloud.ts';
import type { Provider } from '../model/profile.ts';

type FormItem = vscode.QuickPickItem & { readonly form: PermissionForm };

/** How a person wants to grant permissions in a cloud; undefined when they leave. */
export async function pickPermissionForm(title: string, provider: Provider): Promise<PermissionForm | undefined> {
  const items = provider === 'aws' ? formsOfAws() : formsOfAzure();
  const placeHolder = vscode.l10n.t('Choose how the permissions are granted');
  return (await vscode.window.showQuickPick(items, { title, placeHolder, matchOnDetail: true }))?.form;
}

function formsOfAws(): FormItem[] {
  return [
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
}

function formsOfAzure(): FormItem[] {
  return [
    {
      label: vscode.l10n.t('Custom role'),
      detail: vscode.l10n.t('Everything that is read and nothing else, as the Azure CLI makes roles'),
      form: 'policy',
    },
    {
      label: vscode.l10n.t('Bicep'),
      detail: vscode.l10n.t('Assigns Reader at a management group, and a role for what Reader does not include'),
      form: 'bicep',
    },
    {
      label: vscode.l10n.t('Terraform'),
      detail: vscode.l10n.t('Assigns Reader at a management group, and a role for what Reader does not include'),
      form: 'terraform',
    },
  ];
}

/** The only document, or the one of several policies that a person chooses; undefined when they leave. */
export async function pickDocument(
  title: string,
  provider: Provider,
  documents: readonly string[],
): Promise<string | undefined> {
  if (documents.length <= 1) return documents[0];
  const items = documents.map((document, at) => ({
    label:
      provider === 'aws'
        ? vscode.l10n.t('Policy {0} of {1}', at + 1, documents.length)
        : vscode.l10n.t('Part {0} of {1}', at + 1, documents.length),
    document,
  }));
  const placeHolder =
    provider === 'aws'
      ? vscode.l10n.t('IAM allows 6,144 characters in a policy. Copy them one after the other')
      : vscode.l10n.t('Copy them one after the other');
  return (await vscode.window.showQuickPick(items, { title, placeHolder }))?.document;
}
