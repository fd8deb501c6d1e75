import type { IncomingHttpHeaders } from 'node:http';

/** What a signed request to AWS asks for. */
export interface AwsCall {
  /** As it was signed: `ec2`, `organizations`, `sts`. */
  readonly service: string;
  /** `DescribeVpcs` */
  readonly operation: string;
  readonly region: string;
  /** Of whoever signed it. */
  readonly accessKey: string;
}

/**
 * Reads service and region from the credential scope of the signature, and the operation from `X-Amz-Target` (JSON
 * services) or from `Action` in the form (query services). What is missing is empty.
 */
export function awsCall(headers: IncomingHttpHeaders, body: string): AwsCall {
  const scope = /Credential=([^/]*)\/[^/]*\/([^/]*)\/([^/]*)\//.exec(headers.authorization ?? '');
  const target = headers['x-amz-target'];
  const operation = typeof target === 'string' ? target.split('.').at(-1) : new URLSearchParams(body).get('Action');
  return {
    accessKey: scope?.[1] ?? '',
    region: scope?.[2] ?? '',
    service: scope?.[3] ?? '',
    operation: operation ?? '',
  };
}
