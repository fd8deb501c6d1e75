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
import { relate } from '../../src/relate/relate.ts';
import { survey } from '../../src/relate/survey.ts';
import { directTransport, planted, profile } from './support.ts';

export interface Listed {
  /** What came before it ended, however it ended. */
  readonly found: readonly Resource[];
  /** How many resources came in each page. */
  readonly pages: readonly number[];
  /** Why it is not complete. */
  readonly diagnosis: Diagnosis | undefined;
}

/** Lists one type with real clients, whether or not the whole of AWS knows it. */
export async function listPages(endpoint: string, type: AwsType, parent: Resource): Promise<Listed> {
  const access: AwsAccess = {
    credentials: () => async () => planted,
    holdsCredentials: () => true,
    forgetCredentials: () => {},
    transport: directTransport(),
    regions: [],
    endpoint: () => endpoint,
    fetchCredentials: async () => undefined,
  };
  const clients = createClients(profile, access);
  const { signal } = new AbortController();
  const connected = {
    profile,
    access,
    clients,
    caller: createCaller(),
    entrance: createEntrance(access),
    organizationTags: createOrganizationTags(),
  };
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

/** Relations among resources in short: `orders uses worker`, by the last part of ids, in order. Stubs are marked with `?`. */
export function relationsAmong(resources: readonly Resource[], types: readonly AwsType[]): string[] {
  const inOrder = resources.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const known = new Map(types.map((type) => [type.id, type]));
  const { relations, stubs } = relate({ survey: survey(inOrder, known), resources: inOrder, wasRead: () => true });
  const isStub = new Set(stubs.map(({ id }) => id));
  const short = (id: string): string => `${id.slice(id.search(/[^/:]*$/))}${isStub.has(id) ? '?' : ''}`;
  return relations.map(({ from, verb, to }) => `${short(from)} ${verb} ${short(to)}`).toSorted();
}

/** A resource that another reading would have found. */
export function standIn(type: string, id: string, properties: Resource['properties'] = {}): Resource {
  const [, , , region = '', account = ''] = id.split(':');
  return { id, type, name: id, account, ...(region === '' ? {} : { region }), tags: {}, properties };
}
