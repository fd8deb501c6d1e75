import { homedir } from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import type { Settings } from '../inventory/settings.ts';
import { usualBudget } from '../picture/budget.ts';
import type { Detail, FlowDirection } from '../picture/view.ts';
import { levelOf } from './logRecords.ts';
import { minutesByType } from './minutesByType.ts';
import { networkSettingsChanged, readNetworkSettings } from './networkSettings.ts';
import { rolesByAccount } from './rolesByAccount.ts';

/** What the person set, as the inventory wants it. `log` is where its records go: its level is theirs. */
export function readSettings(log: vscode.LogOutputChannel): Settings {
  const orrery = vscode.workspace.getConfiguration('orrery');
  const externalId = orrery.get('aws.memberRoleExternalId', '').trim();
  const logFile = orrery.get('logFile', '').trim();
  return {
    trusted: vscode.workspace.isTrusted,
    memberRoleName: orrery.get('aws.memberRoleName', 'OrganizationAccountAccessRole'),
    memberRoleByAccount: rolesByAccount(orrery.get<unknown>('aws.memberRoleByAccount')),
    ...(externalId === '' ? {} : { memberRoleExternalId: externalId }),
    memberRoleSessionName: orrery.get('aws.memberRoleSessionName', 'orrery').trim() || 'orrery',
    ssoRoles: orrery.get<readonly string[]>('aws.ssoRoles', []),
    ssoRoleByAccount: rolesByAccount(orrery.get<unknown>('aws.ssoRoleByAccount')),
    regions: orrery.get<readonly string[]>('aws.regions', []),
    types: orrery.get<readonly string[]>('types', []),
    awsConfig: orrery.get<'auto' | 'off'>('aws.config', 'auto'),
    azureCredentials: orrery.get<readonly string[]>('azure.credentials', []),
    azureTenants: orrery.get<readonly string[]>('azure.tenants', []),
    azureSubscriptions: orrery.get<readonly string[]>('azure.subscriptions', []),
    azureAppSettings: orrery.get('azure.appSettings', false),
    concurrency: orrery.get('concurrentCalls', 8),
    freshFor: minutesByType(orrery.get<unknown>('freshFor')),
    network: readNetworkSettings(),
    budget: {
      nodes: within(orrery.get<unknown>('graph.nodes'), 50, 5_000, usualBudget.nodes),
      edges: within(orrery.get<unknown>('graph.edges'), 50, 10_000, usualBudget.edges),
    },
    logLevel: levelOf(log),
    ...(logFile === '' ? {} : { logFile: atHome(logFile) }),
  };
}

/** Where relations lead in graphs. */
export function readFlow(): FlowDirection {
  return oneOf(['auto', 'right', 'down'], vscode.workspace.getConfiguration('orrery').get<unknown>('graph.flow'));
}

/** How much of what accompanies other things new graphs show. */
export function readDetail(): Detail {
  const set = vscode.workspace.getConfiguration('orrery').get<unknown>('graph.detail');
  return oneOf(['calm', 'everything', 'essentials'], set);
}

/** How many earlier contents of a file are kept that Orrery replaces in the workspace. */
export function readBackups(): number {
  return within(vscode.workspace.getConfiguration('orrery').get<unknown>('backups'), 0, 50, 3);
}

/** Calls back whenever an answer of {@link readSettings} may have changed. */
export function onSettingsChange(log: vscode.LogOutputChannel, changed: () => void): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('orrery') || networkSettingsChanged(event)) changed();
    }),
    vscode.workspace.onDidGrantWorkspaceTrust(changed),
    log.onDidChangeLogLevel(changed),
  );
}

/** VS Code marks what a setting does not allow, and hands it over nevertheless: then the first, the usual one, holds. */
function oneOf<Choice extends string>(choices: readonly [Choice, ...Choice[]], value: unknown): Choice {
  return choices.find((choice) => choice === value) ?? choices[0];
}

function within(value: unknown, least: number, most: number, usual: number): number {
  if (typeof value !== 'number' || Number.isNaN(value)) return usual;
  return Math.round(Math.min(most, Math.max(least, value)));
}

/** A path as people write it: `~` and relative ones begin at their home. */
function atHome(file: string): string {
  return path.resolve(homedir(), file.replace(/^~[/\\]/, ''));
}
