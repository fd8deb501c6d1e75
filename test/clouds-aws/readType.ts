import type { AwsType } from '../../src/clouds/aws/awsType.ts';
import { createCaller } from '../../src/clouds/aws/caller.ts';
import { createClients } from '../../src/clouds/aws/clients.ts';
import { diagnose } from '../../src/clouds/aws/diagnose.ts';
import { dynamodbTypes } from '../../src/clouds/aws/dynamodb/types.ts';
import { elasticacheTypes } from '../../src/clouds/aws/elasticache/types.ts';
import { elasticfilesystemTypes } from '../../src/clouds/aws/elasticfilesystem/types.ts';
import { createEntrance } from '../../src/clouds/aws/entrance.ts';
import { esTypes } from '../../src/clouds/aws/es/types.ts';
import { kafkaTypes } from '../../src/clouds/aws/kafka/types.ts';
import { kinesisTypes } from '../../src/clouds/aws/kinesis/types.ts';
import { kmsTypes } from '../../src/clouds/aws/kms/types.ts';
import { namedBy } from '../../src/clouds/aws/naming.ts';
import { createOrganizationTags } from '../../src/clouds/aws/organizations/organizationTags.ts';
import { rdsTypes } from '../../src/clouds/aws/rds/types.ts';
import { createReader } from '../../src/clouds/aws/reader.ts';
import { redshiftTypes } from '../../src/clouds/aws/redshift/types.ts';
import { s3Types } from '../../src/clouds/aws/s3/types.ts';
import { secretsmanagerTypes } from '../../src/clouds/aws/secretsmanager/types.ts';
import { ssmTypes } from '../../src/clouds/aws/ssm/types.ts';
import { awsTypes } from '../../src/clouds/aws/types.ts';
import type { Call } from '../../src/model/cloud.ts';
import type { Problem } from '../../src/model/problem.ts';
import type { Resource } from '../../src/model/resource.ts';
import type { ResourceType } from '../../src/model/resourceType.ts';
import { withoutSecrets } from '../../src/model/secrets.ts';
import { relate } from '../../src/relate/relate.ts';
import { survey } from '../../src/relate/survey.ts';
import { type Answer, type Asked, directTransport, planted, profile, serve } from './support.ts';

/** What one reading found, as it is stored, and every call that it made. */
export interface Reading {
  readonly found: readonly Resource[];
  readonly problem?: Problem;
  readonly asked: readonly Asked[];
  /** The region that each of these calls was signed for. */
  readonly regions: readonly string[];
}

/** Reads one type under one resource through the SDK's real client, from a server that answers so. */
export async function readFrom(
  answer: (asked: Asked) => Answer | undefined,
  type: AwsType,
  under: Resource,
): Promise<Reading> {
  const served = await serve(answer);
  try {
    const reading = await readAt(served.endpoint, type, under);
    const asked = served.asked.filter(({ operation }) => operation !== 'GetCallerIdentity');
    const regions = asked.map(({ headers }) => String(headers.authorization).split('/')[2] ?? '');
    return { ...reading, asked, regions };
  } finally {
    await served.close();
  }
}

/** The same from a server that is there already. */
export async function readAt(
  endpoint: string,
  type: AwsType,
  under: Resource,
): Promise<Pick<Reading, 'found' | 'problem'>> {
  const transport = directTransport();
  const access = {
    credentials: () => async () => planted,
    holdsCredentials: () => true,
    fetchCredentials: async () => undefined,
    forgetCredentials: () => {},
    transport,
    regions: [],
    endpoint: () => endpoint,
  };
  const clients = createClients(profile, access);
  const signal = new AbortController().signal;
  const call: Call = (_, send) => send(signal);
  const connected = {
    profile,
    access,
    clients,
    caller: createCaller(),
    entrance: createEntrance(access),
    organizationTags: createOrganizationTags(),
  };
  const found: Resource[] = [];
  try {
    for await (const page of type.list(createReader(connected, call), under)) found.push(...page.map(withoutSecrets));
    return { found };
  } catch (error) {
    return { found, problem: diagnose(error).problem };
  } finally {
    clients.close();
    await transport.close();
  }
}

/** An answer of a service that is asked in parameters and answers in XML. */
export function queryAnswer(operation: string, inner: string): Answer {
  return { body: `<${operation}Response><${operation}Result>${inner}</${operation}Result></${operation}Response>` };
}

export function jsonAnswer(answer: object): Answer {
  return { body: JSON.stringify(answer) };
}

/** A refusal in JSON. */
export function denied(action: string): Answer {
  const message = `User: arn:aws:iam::111111111111:user/reader is not authorized to perform: ${action}`;
  return { status: 400, body: JSON.stringify({ __type: 'AccessDeniedException', message }) };
}

/** Databases, storage, streams and keys. */
const dataTypes: readonly AwsType[] = [
  ...rdsTypes,
  ...dynamodbTypes,
  ...elasticacheTypes,
  ...elasticfilesystemTypes,
  ...s3Types,
  ...kinesisTypes,
  ...redshiftTypes,
  ...esTypes,
  ...kafkaTypes,
  ...kmsTypes,
  ...secretsmanagerTypes,
  ...ssmTypes,
];

/** As far as rules need them: types that are named by what is tested. */
const standIns = [
  { id: 'aws.iam.role', identifier: namedBy({ service: 'iam', kind: 'role/', name: '.+', without: 'region' }) },
  { id: 'aws.sns.topic', identifier: namedBy({ service: 'sns', kind: '', name: '[\\w-]+' }) },
  { id: 'aws.lambda.function', identifier: namedBy({ service: 'lambda', kind: 'function:', name: '[\\w-]+' }) },
  {
    id: 'aws.logs.logGroup',
    identifier: namedBy({ service: 'logs', kind: 'log-group:', name: '[^:]+', after: ':\\*', bare: true }),
  },
  { id: 'aws.acm.certificate', identifier: namedBy({ service: 'acm', kind: 'certificate/', name: '.+' }) },
].map((known) => ({ ...known, relations: [] }) as unknown as ResourceType);

/** Relations among resources and to what they name, as `from verb to` with the last part of ids, in order. */
export function relationsOf(resources: readonly Resource[]): string[] {
  const known = new Map([...standIns, ...awsTypes, ...dataTypes].map((type) => [type.id, type]));
  const inOrder = [...resources].sort((one, other) => (one.id < other.id ? -1 : 1));
  const facts = { survey: survey(inOrder, known), resources: inOrder, wasRead: () => false };
  const told = relate(facts).relations.map(({ from, verb, to }) => `${short(from)} ${verb} ${short(to)}`);
  return told.sort();
}

function short(id: string): string {
  return id.split(':').slice(5).join(':') || id;
}
