import * as vscode from 'vscode';
import { type Preset, presets } from '../../picture/presets.ts';
import { back, pickStep } from './pickStep.ts';

/** What of a scope is exported: `view` is what the person looks at, or what is first shown of it. */
export type Shown = Preset | 'view';

/** The presets that make sense for a scope. What something depends on starts at one resource. */
function offered(hasRoot: boolean): readonly Preset[] {
  return presets.filter((preset) => hasRoot || preset !== 'dependencies');
}

/** Asks what to show; undefined when the person left. */
export async function pickShown(options: {
  readonly title: string;
  readonly totalSteps: number;
  readonly hasRoot: boolean;
  /** The person looks at it in a graph. */
  readonly isOpen: boolean;
  readonly usual: Shown | undefined;
}): Promise<Shown | undefined> {
  const texts = presetTexts();
  const items = [
    options.isOpen
      ? { label: vscode.l10n.t('As Shown in the Graph'), value: 'view' as const }
      : {
          label: vscode.l10n.t('Resources'),
          detail: vscode.l10n.t('What is in it, calmly: without what only accompanies other things'),
          value: 'view' as const,
        },
    ...offered(options.hasRoot).map((preset) => ({ ...texts[preset], value: preset })),
  ];
  const chosen = await pickStep<Shown>({
    title: options.title,
    step: 1,
    totalSteps: options.totalSteps,
    placeholder: vscode.l10n.t('What to show'),
    items,
    usual: options.usual,
  });
  return chosen === back ? undefined : chosen;
}

function presetTexts(): Readonly<Record<Preset, { readonly label: string; readonly detail: string }>> {
  return {
    overview: {
      label: vscode.l10n.t('Organization Overview'),
      detail: vscode.l10n.t('Accounts or subscriptions, and what they are grouped by'),
    },
    network: {
      label: vscode.l10n.t('Network'),
      detail: vscode.l10n.t('Networks, subnets, gateways, balancers and what connects them'),
    },
    dependencies: {
      label: vscode.l10n.t('Dependencies of This'),
      detail: vscode.l10n.t('What it needs and what needs it, two steps far'),
    },
    access: {
      label: vscode.l10n.t('Identity Access'),
      detail: vscode.l10n.t('Users, groups, roles, permission sets and what they may enter'),
    },
    everything: {
      label: vscode.l10n.t('Everything'),
      detail: vscode.l10n.t('Also interfaces, disks, default networks and whatever else accompanies other things'),
    },
  };
}
