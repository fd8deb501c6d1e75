import type { AzureType } from '../azureType.ts';
import { appServiceEnvironment } from './appServiceEnvironment.ts';
import { appServicePlan } from './appServicePlan.ts';
import { certificate } from './certificate.ts';
import { connection } from './connection.ts';
import { deploymentSlot } from './deploymentSlot.ts';
import { functionApp } from './functionApp.ts';
import { kubeEnvironment } from './kubeEnvironment.ts';
import { staticWebApp } from './staticWebApp.ts';
import { webApp } from './webApp.ts';

export const webTypes: readonly AzureType[] = [
  appServiceEnvironment,
  kubeEnvironment,
  appServicePlan,
  webApp,
  functionApp,
  deploymentSlot,
  staticWebApp,
  certificate,
  connection,
];
