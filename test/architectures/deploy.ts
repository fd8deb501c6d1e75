import { readdirSync, readFileSync } from 'node:fs';
import {
  CloudFormationClient,
  CreateStackCommand,
  DescribeStackResourcesCommand,
} from '@aws-sdk/client-cloudformation';
import { type Emulator, region } from './emulator.ts';

export interface TemplateResource {
  readonly Type: string;
  readonly Properties?: Readonly<Record<string, unknown>>;
}

export interface Template {
  readonly Resources: Readonly<Record<string, TemplateResource>>;
}

/** What a template made: the id that the provider gave to each of its resources, by the name in the template. */
export interface Stack {
  readonly id: string;
  readonly template: Template;
  readonly physicalIds: ReadonlyMap<string, string>;
}

const folder = new URL('templates/', import.meta.url);

/** Names of the templates here: `threeTierWeb`. */
export function templateNames(): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length))
    .sort();
}

/** Deploys a template as anybody does: CloudFormation is asked to, over the wire. */
export async function deploy({ endpoint, environment }: Emulator, name: string): Promise<Stack> {
  const body = readFileSync(new URL(`${name}.json`, folder), 'utf8');
  const template = JSON.parse(body) as Template;
  const { AWS_ACCESS_KEY_ID: accessKeyId = '', AWS_SECRET_ACCESS_KEY: secretAccessKey = '' } = environment;
  const credentials = { accessKeyId, secretAccessKey };
  const client = new CloudFormationClient({ region, endpoint, credentials, maxAttempts: 1 });
  try {
    const { StackId: id = '' } = await client.send(
      new CreateStackCommand({ StackName: name, TemplateBody: body, Capabilities: ['CAPABILITY_NAMED_IAM'] }),
    );
    const { StackResources = [] } = await client.send(new DescribeStackResourcesCommand({ StackName: name }));
    const physicalIds = new Map(
      StackResources.map(({ LogicalResourceId = '', PhysicalResourceId = '' }) => [
        LogicalResourceId,
        PhysicalResourceId,
      ]),
    );
    const missing = Object.keys(template.Resources).filter((logical) => !physicalIds.get(logical));
    if (missing.length > 0) throw new Error(`${name} was deployed without ${missing.join(', ')}`);
    return { id, template, physicalIds };
  } finally {
    client.destroy();
  }
}
