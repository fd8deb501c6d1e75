import { type Place, partitionOf, type Resource } from '../../../model/resource.ts';
import type { Identifier } from '../../../model/resourceType.ts';
import { regionalPage } from '../console.ts';

/** What API Gateway has, as its ARNs call it. */
type Kind = 'apis' | 'domainnames' | 'restapis' | 'vpclinks';

/**
 * `arn:aws:apigateway:eu-west-1::/restapis/a1b2c3d4e5`: these ARNs have no account.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/arn-format-reference.html
 */
export function apiGatewayArn(kind: Kind, name: string, { partition, region }: Place): string {
  return `arn:${partition}:apigateway:${region}::/${kind}/${name}`;
}

/** Named by such an ARN, with what is inside of it, or by its id. */
export function inApiGateway(kind: Kind, name: string): Identifier {
  const arn = new RegExp(`^(arn:[\\w-]+:apigateway:[\\w-]+::/${kind}/${name})(?:/.*)?$`);
  return {
    pattern: new RegExp(`${arn.source}|^${name}$`),
    isName: true,
    toId: (text, place) => arn.exec(text)?.[1] ?? apiGatewayArn(kind, text, place),
  };
}

const called =
  /^arn:(?<partition>[\w-]+):execute-api:(?<region>[\w-]+):(?<account>\d{12}):(?<api>[a-z0-9]+)(?:\/(?<request>.*))?$/;

/** An API is also named by what is called in it: `arn:aws:execute-api:eu-west-1:123456789012:a1b2c3d4e5/prod/GET/orders`. */
export function namedAsApi(kind: 'apis' | 'restapis'): Identifier {
  const { pattern, toId } = inApiGateway(kind, '[a-z0-9]{6,20}');
  return {
    pattern: new RegExp(`${pattern.source}|${called.source}`),
    isName: true,
    toId: (text, place) => calledApi(text, kind)?.api ?? toId(text, place),
  };
}

/** The API in which something is called by such an ARN, and its stage, method and path. */
export function calledApi(
  arn: string,
  kind: 'apis' | 'restapis',
): { readonly api: string; readonly request: string } | undefined {
  const { partition, region, account, api, request = '' } = called.exec(arn)?.groups ?? {};
  if (!partition || !region || !account || !api) return undefined;
  return { api: apiGatewayArn(kind, api, { partition, region, account }), request };
}

/**
 * What else means an API: its host, the URLs at which its stages are called, the ARNs of these stages, and all that can be
 * called in it or in a stage.
 */
export function apiAliases({ id, account, region = '' }: Resource, stages: readonly string[]): string[] {
  const partition = partitionOf(id);
  const api = id.slice(id.lastIndexOf('/') + 1);
  const host = `${api}.execute-api.${region}.amazonaws.com${partition === 'aws-cn' ? '.cn' : ''}`;
  const calls = `arn:${partition}:execute-api:${region}:${account}:${api}`;
  return [
    host,
    ...['https', 'wss'].flatMap((scheme) => [`${scheme}://${host}`, `${scheme}://${host}/`]),
    ...['', '/*', '/*/*', '/*/*/*', '/*/*/*/*'].map((tail) => `${calls}${tail}`),
    ...stages.flatMap((stage) => [
      `${id}/stages/${stage}`,
      ...['https', 'wss'].flatMap((scheme) => [`${scheme}://${host}/${stage}`, `${scheme}://${host}/${stage}/`]),
    ]),
  ];
}

/** Names of stages in the properties of an API, under whichever name it has them there. */
export function stageNames({ properties: { Stages } }: Resource, name: 'StageName' | 'stageName'): string[] {
  if (!Array.isArray(Stages)) return [];
  return Stages.flatMap((stage: unknown) => {
    const value = typeof stage === 'object' && stage !== null ? Reflect.get(stage, name) : undefined;
    return typeof value === 'string' ? [value] : [];
  });
}

/** A page of API Gateway's console. */
export function apiGatewayPage({ id, region = '' }: Resource, path: string): string | undefined {
  return regionalPage(partitionOf(id), region, 'apigateway', path);
}
