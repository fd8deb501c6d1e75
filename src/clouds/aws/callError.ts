import type { Operation } from '../../model/cloud.ts';

/** Says which call an error of the SDK came from. The SDK's own error is the cause. */
export class CallError extends Error {
  readonly operation: Operation;

  constructor(operation: Operation, cause: unknown) {
    super(`${actionOf(operation)} failed`, { cause });
    this.name = 'CallError';
    this.operation = operation;
  }
}

/** Whether an error is what a call was answered: a call that was left ends with whatever its signal says. */
export function isAnswered(error: unknown): boolean {
  return error instanceof CallError;
}

/**
 * Operations that IAM knows by another name than the API.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/using-with-s3-policy-actions.html
 */
const namesInIam: Readonly<Record<string, string>> = {
  's3:ListBuckets': 's3:ListAllMyBuckets',
  's3:GetBucketEncryption': 's3:GetEncryptionConfiguration',
  's3:GetBucketNotificationConfiguration': 's3:GetBucketNotification',
  's3:GetBucketReplication': 's3:GetReplicationConfiguration',
  's3:GetPublicAccessBlock': 's3:GetBucketPublicAccessBlock',
};

/** The permission that a call needs, as IAM writes it: `ec2:DescribeVpcs`. */
export function actionOf({ service, name }: Operation): string {
  // IAM knows API Gateway's operations by their HTTP methods only; all that are called here read.
  // https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonapigatewaymanagement.html
  if (service === 'apigateway') return 'apigateway:GET';
  const action = `${service}:${name}`;
  return namesInIam[action] ?? action;
}
