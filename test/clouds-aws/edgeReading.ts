import type { AwsAccess } from '../../src/clouds/aws/access.ts';
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
import { type Answer, type Asked, directTransport, planted, profile, serve } from './support.ts';

export interface Reading {
  /** What came before it ended, however it ended, as it is stored. */
  readonly found: readonly Resource[];
  /** How many resources each page brought. */
  readonly pages: readonly number[];
  /** Why it is not complete. */
  readonly diagnosis: Diagnosis | undefined;
  /** What the service was asked. */
  readonly asked: readonly Asked[];
}

/** Lists one type with the real client from a server that answers so, whether or not the whole of AWS knows it. */
export async function readFrom(
  answer: (asked: Asked) => Answer | undefined,
  type: AwsType,
  parent: Resource,
): Promise<Reading> {
  const served = await serve(answer);
  try {
    const reading = await readAt(served.endpoint, type, parent);
    return { ...reading, asked: served.asked.filter(({ operation }) => operation !== 'GetCallerIdentity') };
  } finally {
    await served.close();
  }
}

/** The same from a server that is there already. */
export async function readAt(endpoint: string, type: AwsType, parent: Resource): Promise<Omit<Reading, 'asked'>> {
  const access: AwsAccess = {
    credentials: () => async () => planted,
    holdsCredentials: () => true,
    fetchCredentials: async () => {},
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
      found.push(...page.map(withoutSecrets));
      pages.push(page.length);
    }
  } catch (error) {
    diagnosis = diagnose(error);
  }
  clients.close();
  await access.transport.close();
  return { found, pages, diagnosis };
}

/** Relations among resources in short and in order: `orders uses worker`, by the last part of ids. Stubs are marked with `?`. */
export function relationsOf(resources: readonly Resource[], types: readonly AwsType[]): string[] {
  const sorted = resources.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const known = new Map(types.map((type) => [type.id, type]));
  const { relations, stubs } = relate({ survey: survey(sorted, known), resources: sorted, wasRead: () => true });
  const isStub = new Set(stubs.map(({ id }) => id));
  const short = (id: string): string => `${id.slice(id.search(/[^/:]*$/))}${isStub.has(id) ? '?' : ''}`;
  return relations.map(({ from, verb, to }) => `${short(from)} ${verb} ${short(to)}`).sort();
}

/** A resource that another reading would have found. */
export function standIn(type: string, id: string, properties: Resource['properties'] = {}): Resource {
  const [, , , region = '', account = ''] = id.split(':');
  return {
    id,
    type,
    name: id,
    ...(account === '' ? {} : { account }),
    ...(region === '' ? {} : { region }),
    tags: {},
    properties,
  };
}
