import type { AwsType } from '../../src/clouds/aws/awsType.ts';
import { createCaller } from '../../src/clouds/aws/caller.ts';
import { createClients } from '../../src/clouds/aws/clients.ts';
import { diagnose } from '../../src/clouds/aws/diagnose.ts';
import { createEntrance } from '../../src/clouds/aws/entrance.ts';
import { createOrganizationTags } from '../../src/clouds/aws/organizations/organizationTags.ts';
import { createReader } from '../../src/clouds/aws/reader.ts';
import type { Diagnosis } from '../../src/model/cloud.ts';
import type { Resource } from '../../src/model/resource.ts';
import { withoutSecrets } from '../../src/model/secrets.ts';
import { relate } from '../../src/relate/relate.ts';
import { survey } from '../../src/relate/survey.ts';
import { type Answer, directTransport, planted, profile } from './support.ts';

export interface Reading {
  /** What came before it ended, however it ended, as it came. */
  readonly found: readonly Resource[];
  /** Numbers of resources by page. */
  readonly pages: readonly number[];
  /** Why it is not complete. */
  readonly diagnosis: Diagnosis | undefined;
}

/** Lists one type under one resource with the SDK's real clients. */
export async function read(endpoint: string, type: AwsType, parent: Resource): Promise<Reading> {
  const access = {
    credentials: () => async () => planted,
    holdsCredentials: () => true,
    fetchCredentials: async () => undefined,
    forgetCredentials: () => {},
    transport: directTransport(),
    regions: [],
    endpoint: () => endpoint,
  };
  const clients = createClients(profile, access);
  const connected = {
    profile,
    access,
    clients,
    caller: createCaller(),
    entrance: createEntrance(access),
    organizationTags: createOrganizationTags(),
  };
  const { signal } = new AbortController();
  const reader = createReader(connected, (_, send) => send(signal));
  const found: Resource[] = [];
  const pages: number[] = [];
  let diagnosis: Diagnosis | undefined;
  try {
    for await (const page of type.list(reader, parent)) {
      found.push(...page);
      pages.push(page.length);
    }
  } catch (error) {
    diagnosis = diagnose(error);
  }
  clients.close();
  await access.transport.close();
  return { found, pages, diagnosis };
}

/** Relations as they are among stored resources: `web routes to orders`, by the last part of ids. `?` marks stubs. */
export function relationsOf(resources: readonly Resource[], types: readonly AwsType[]): string[] {
  const stored = resources.map(withoutSecrets).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const known = new Map(types.map((type) => [type.id, type]));
  const { relations, stubs } = relate({ survey: survey(stored, known), resources: stored, wasRead: () => true });
  const unknown = new Set(stubs.map(({ id }) => id));
  const short = (id: string): string => `${id.slice(id.search(/[^/:]*$/))}${unknown.has(id) ? '?' : ''}`;
  return relations.map(({ from, verb, to }) => `${short(from)} ${verb} ${short(to)}`).sort();
}

/** A resource that another reading would have found. */
export function standIn(type: string, id: string, properties: Resource['properties'] = {}): Resource {
  const [, , , region = '', account = ''] = id.split(':');
  return { id, type, name: id, account, ...(region === '' ? {} : { region }), tags: {}, properties };
}

/** An answer of a service that answers in XML to parameters. */
export function queryAnswer(operation: string, inner: string): Answer {
  return { body: `<${operation}Response><${operation}Result>${inner}</${operation}Result></${operation}Response>` };
}

/** A refusal of such a service. */
export const refusal: Answer = {
  status: 403,
  body: '<ErrorResponse><Error><Type>Sender</Type><Code>AccessDenied</Code><Message>not authorized</Message></Error></ErrorResponse>',
};
