import { plainHost } from '../hosts.ts';
import { isLiteral, parameterNamed } from '../serviceParameters.ts';

/** Where an integration sends requests, as far as its URI and parameters say. */
export interface IntegrationTarget {
  /** ARN of the function, queue, bucket, listener … */
  readonly Target?: string;
  /** Host that is called by HTTP. */
  readonly Host?: string;
  /** API that is called: `dynamodb:action/PutItem`. */
  readonly Action?: string;
  /** Parameters of that call that name resources. */
  readonly Parameters?: Readonly<Record<string, string>>;
}

/** https://docs.aws.amazon.com/apigateway/latest/api/API_Integration.html#apigw-Type-Integration-uri */
const serviceUri =
  /^arn:(?<partition>[\w-]+):apigateway:(?<region>[\w-]+):(?:(?<subdomain>[^:]+)\.)?(?<service>[\w-]+):(?<action>path|action)\/(?<rest>.*)$/s;
const functionPath = /^[\d-]+\/functions\/(?<arn>arn:[^/]+)\/(?:response-streaming-)?invocations$/;
const httpUri = /^https?:\/\/(?<host>[\w.-]+)(?::\d+)?(?:[/?].*)?$/s;

/** What a URI of either kind of API names. Its path and query are not kept: they may hold keys. */
export function uriTarget(uri: string): IntegrationTarget {
  const host = httpUri.exec(uri)?.groups?.host;
  if (host !== undefined) return { Host: plainHost(host) };
  const called = serviceUri.exec(uri)?.groups;
  if (called === undefined) return uri.startsWith('arn:') && isLiteral(uri) ? { Target: uri } : {};
  const { service = '', action = '', rest = '' } = called;
  const target = serviceTarget(called);
  if (target !== undefined && isLiteral(target)) return { Target: target };
  return { Action: action === 'action' ? `${service}:${rest.split(/[?&]/)[0]}` : `${service}:path` };
}

/** What the path of a service's API names: a function, a queue, a bucket. */
function serviceTarget({ partition, region, subdomain, service, action, rest = '' }: Record<string, string>) {
  if (action !== 'path') return undefined;
  const [first = '', second = ''] = rest.split('/');
  if (service === 'lambda') return functionPath.exec(rest)?.groups?.arn;
  if (service === 'sqs') return second === '' ? undefined : `arn:${partition}:sqs:${region}:${first}:${second}`;
  if (service === 's3') return `arn:${partition}:s3:::${subdomain ?? first}`;
  return undefined;
}

/**
 * What an integration's parameters and templates name: an object as HTTP APIs have it, or for REST APIs texts in which
 * such parameters stand. Nothing else of them is kept.
 */
export function namedParameters(
  parameters: Readonly<Record<string, string>> = {},
  templates: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> {
  const texts = Object.values(templates);
  const stated = [
    ...Object.entries(parameters).map(([key, value]) => [key.slice(key.lastIndexOf('.') + 1), unquoted(value)]),
    ...texts.flatMap((text) => [...text.matchAll(assignment)].map(({ 1: key = '', 2: value = '' }) => [key, value])),
  ];
  return Object.fromEntries(
    stated.flatMap(([key = '', value = '']) => {
      const name = parameterNamed(key);
      return name !== undefined && isLiteral(value) ? [[name, value]] : [];
    }),
  );
}

/** `"TableName": "orders"`; `&TopicArn=$util.urlEncode('arn:…')`; `QueueUrl=https://…` */
const assignment = /\b(\w{6,15})["']?\s*[:=]\s*(?:\$util\.urlEncode\(\s*)?["']?([\w:/.-]{1,512})/g;

/** Constants of REST APIs stand in quotes. */
function unquoted(value: string): string {
  return value.replace(/^'(.*)'$/s, '$1');
}
