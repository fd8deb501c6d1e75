import type { AzureType } from '../azureType.ts';
import { actionGroup } from './actionGroup.ts';
import { activityLogAlert } from './activityLogAlert.ts';
import { autoscaleSetting } from './autoscaleSetting.ts';
import { component } from './component.ts';
import { dataCollectionEndpoint } from './dataCollectionEndpoint.ts';
import { dataCollectionRule } from './dataCollectionRule.ts';
import { diagnosticSetting } from './diagnosticSetting.ts';
import { metricAlert } from './metricAlert.ts';
import { privateLinkScope } from './privateLinkScope.ts';
import { scheduledQueryRule } from './scheduledQueryRule.ts';
import { webTest } from './webTest.ts';

export const insightsTypes: readonly AzureType[] = [
  component,
  webTest,
  actionGroup,
  metricAlert,
  scheduledQueryRule,
  activityLogAlert,
  autoscaleSetting,
  dataCollectionEndpoint,
  dataCollectionRule,
  privateLinkScope,
  diagnosticSetting,
];
