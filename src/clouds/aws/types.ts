import { region } from './account/region.ts';
import { acmTypes } from './acm/types.ts';
import { apigatewayTypes } from './apigateway/types.ts';
import { autoscalingTypes } from './autoscaling/types.ts';
import type { AwsType } from './awsType.ts';
import { cloudformationTypes } from './cloudformation/types.ts';
import { cloudfrontTypes } from './cloudfront/types.ts';
import { cloudwatchTypes } from './cloudwatch/types.ts';
import { directconnectTypes } from './directconnect/types.ts';
import { dynamodbTypes } from './dynamodb/types.ts';
import { ec2Types } from './ec2/types.ts';
import { ecrTypes } from './ecr/types.ts';
import { ecsTypes } from './ecs/types.ts';
import { eksTypes } from './eks/types.ts';
import { elasticacheTypes } from './elasticache/types.ts';
import { elasticfilesystemTypes } from './elasticfilesystem/types.ts';
import { elasticloadbalancingTypes } from './elasticloadbalancing/types.ts';
import { esTypes } from './es/types.ts';
import { eventsTypes } from './events/types.ts';
import { iamTypes } from './iam/types.ts';
import { identityStoreTypes } from './identitystore/types.ts';
import { kafkaTypes } from './kafka/types.ts';
import { kinesisTypes } from './kinesis/types.ts';
import { kmsTypes } from './kms/types.ts';
import { lambdaTypes } from './lambda/types.ts';
import { logsTypes } from './logs/types.ts';
import { networkfirewallTypes } from './networkfirewall/types.ts';
import { account } from './organizations/account.ts';
import { organization } from './organizations/organization.ts';
import { organizationalUnit } from './organizations/organizationalUnit.ts';
import { root } from './organizations/root.ts';
import { governanceTypes } from './organizations/types.ts';
import { rdsTypes } from './rds/types.ts';
import { redshiftTypes } from './redshift/types.ts';
import { route53Types } from './route53/types.ts';
import { s3Types } from './s3/types.ts';
import { secretsmanagerTypes } from './secretsmanager/types.ts';
import { snsTypes } from './sns/types.ts';
import { sqsTypes } from './sqs/types.ts';
import { ssmTypes } from './ssm/types.ts';
import { ssoTypes } from './sso/types.ts';
import { statesTypes } from './states/types.ts';
import { taggedResource } from './tag/taggedResource.ts';
import { wafv2Types } from './wafv2/types.ts';

const known: readonly AwsType[] = [
  organization,
  root,
  organizationalUnit,
  account,
  region,
  // Who may do what.
  ...governanceTypes,
  ...ssoTypes,
  ...identityStoreTypes,
  ...iamTypes,
  // Networks and the ways into them.
  ...ec2Types,
  ...directconnectTypes,
  ...networkfirewallTypes,
  ...elasticloadbalancingTypes,
  ...cloudfrontTypes,
  ...route53Types,
  ...apigatewayTypes,
  ...wafv2Types,
  ...acmTypes,
  // What runs.
  ...autoscalingTypes,
  ...ecsTypes,
  ...eksTypes,
  ...ecrTypes,
  ...lambdaTypes,
  ...statesTypes,
  // What is kept.
  ...rdsTypes,
  ...dynamodbTypes,
  ...elasticacheTypes,
  ...redshiftTypes,
  ...esTypes,
  ...s3Types,
  ...elasticfilesystemTypes,
  // What is said.
  ...snsTypes,
  ...sqsTypes,
  ...eventsTypes,
  ...kinesisTypes,
  ...kafkaTypes,
  // What it is run with.
  ...kmsTypes,
  ...secretsmanagerTypes,
  ...ssmTypes,
  ...cloudwatchTypes,
  ...logsTypes,
  ...cloudformationTypes,
];

/**
 * Everything that is read in AWS: places first, then what is in them by purpose, then whatever else has tags. Trees and
 * pictures keep this order.
 */
export const awsTypes: readonly AwsType[] = [...known, taggedResource(known)];
