import type {
  AttachedPolicy,
  EntityType,
  GetAccountAuthorizationDetailsRequest,
  PolicyDetail,
} from '@aws-sdk/client-iam';
import type { Json } from '../../../model/json.ts';
import { compareText } from '../../../model/order.ts';
import type { RelationRule } from '../../../model/resourceType.ts';
import { policyDocument } from './policyDocument.ts';

/** One operation tells everything of roles, users, groups and policies: each type is read by itself, and never twice. */
export function only(kind: EntityType): () => GetAccountAuthorizationDetailsRequest {
  return () => ({ Filter: [kind], MaxItems: 1000 });
}

/** What policies name one by one. Whatever a wildcard may mean is no relation. */
const accessible: readonly string[] = [
  'aws.s3.bucket',
  'aws.dynamodb.table',
  'aws.sqs.queue',
  'aws.sns.topic',
  'aws.lambda.function',
  'aws.kinesis.stream',
  'aws.secretsmanager.secret',
  'aws.ssm.parameter',
  'aws.kms.key',
  'aws.states.stateMachine',
  'aws.events.eventBus',
  'aws.ecr.repository',
  'aws.ecs.cluster',
  'aws.ecs.service',
  'aws.ecs.taskDefinition',
  'aws.eks.cluster',
  'aws.elasticfilesystem.fileSystem',
  'aws.elasticfilesystem.accessPoint',
  'aws.es.domain',
  'aws.kafka.cluster',
  'aws.rds.dbInstance',
  'aws.rds.dbCluster',
  'aws.cloudformation.stack',
  'aws.logs.logGroup',
  'aws.iam.role',
];

/** A relation to what the policy at a path, in the shape of {@link policyDocument}, allows access to. */
export function mayAccess(policy: string): RelationRule {
  return { path: `${policy}.Allow[].Resource[]`, verb: 'may access', to: accessible };
}

/** Relations to the managed policies of a role, user or group. Those of AWS are in an account that nobody reads. */
export const managedPolicies: readonly RelationRule[] = [
  { path: 'AttachedManagedPolicies[].PolicyArn', verb: 'uses', to: ['aws.iam.policy'] },
  { path: 'PermissionsBoundary.PermissionsBoundaryArn', verb: 'uses', to: ['aws.iam.policy'] },
];

/** A policy that is part of a role, user or group. */
export interface InlinePolicy {
  readonly PolicyName: string | undefined;
  readonly PolicyDocument: Json;
}

/** Inline policies in the order of their names: IAM promises none. */
export function inlinePolicies(policies: readonly PolicyDetail[] = []): InlinePolicy[] {
  return policies
    .map(({ PolicyName, PolicyDocument = '' }) => ({ PolicyName, PolicyDocument: policyDocument(PolicyDocument) }))
    .sort((a, b) => compareText(a.PolicyName ?? '', b.PolicyName ?? ''));
}

/** Managed policies in the order of their ARNs. */
export function attachedPolicies(policies: readonly AttachedPolicy[] = []): AttachedPolicy[] {
  return policies.toSorted((a, b) => compareText(a.PolicyArn ?? '', b.PolicyArn ?? ''));
}
