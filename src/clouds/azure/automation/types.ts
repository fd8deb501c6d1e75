import type { AzureType } from '../azureType.ts';
import { automationAccount } from './automationAccount.ts';
import { runbook } from './runbook.ts';

export const automationTypes: readonly AzureType[] = [automationAccount, runbook];
