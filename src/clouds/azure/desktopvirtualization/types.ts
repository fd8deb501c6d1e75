import type { AzureType } from '../azureType.ts';
import { applicationGroup } from './applicationGroup.ts';
import { hostPool } from './hostPool.ts';
import { scalingPlan } from './scalingPlan.ts';
import { workspace } from './workspace.ts';

export const desktopVirtualizationTypes: readonly AzureType[] = [hostPool, applicationGroup, workspace, scalingPlan];
