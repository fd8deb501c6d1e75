import type { AzureType } from '../azureType.ts';
import { batchDeployment } from './batchDeployment.ts';
import { batchEndpoint } from './batchEndpoint.ts';
import { onlineDeployment } from './onlineDeployment.ts';
import { onlineEndpoint } from './onlineEndpoint.ts';
import { registry } from './registry.ts';
import { workspace } from './workspace.ts';

export const machineLearningTypes: readonly AzureType[] = [
  workspace,
  onlineEndpoint,
  onlineDeployment,
  batchEndpoint,
  batchDeployment,
  registry,
];
