import type { AzureType } from '../azureType.ts';
import { integrationAccount } from './integrationAccount.ts';
import { workflow } from './workflow.ts';

export const logicTypes: readonly AzureType[] = [workflow, integrationAccount];
