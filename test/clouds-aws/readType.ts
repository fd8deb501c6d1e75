import assert from 'node:assert/strict';
import type { AwsType } from '../../src/clouds/aws/awsType.ts';
import { awsTypes } from '../../src/clouds/aws/types.ts';
import type { Diagnosis } from '../../src/model/cloud.ts';
import type { Resource } from '../../src/model/resource.ts';
import { withoutSecrets } from '../../src/model/secrets.ts';
import { relate } from '../../src/relate/relate.ts';
import { survey } from '../../src/relate/survey.ts';
import { type Answer, type Asked, connect, own, serve } from './support.ts';

/** What listing one type under one resource came to. */
export interface Reading {
  /** What came before it ended, however it ended, as it came: not yet without what may be secret. */
  readonly found: readonly Resource[];
  /** How many resources each page brought. */
  readonly pages: readonly number[];
  /** Why it is not complete. */
  readonly diagnosis: Diagnosis | undefined;
}

/** Lists a type through the SDK's real client from a server that answers so, and tells what that was asked. */
export async function readFrom(
  answer: (asked: Asked) => Answer | undefined,
  type: AwsType,
  parent: Resource,
): Promise<Reading & { readonly asked: readonly Asked[] }> {
  const served = await serve(answer);
  try {
    const reading = await readAt(served.endpoint, type, parent);
    return { ...reading, asked: served.asked.filter(({ operation }) => operation !== 'GetCallerIdentity') };
  } finally {
    await served.close();
  }
}

/** The same from a server that is there already. */
export async function readAt(endpoint: string, type: AwsType, parent: Resource): Promise<Reading> {
  const { connection, call } = connect(endpoint);
  const found: Resource[] = [];
  const pages: number[] = [];
  try {
    for await (const page of connection.list(type.id, parent, call)) {
      found.push(...page);
      pages.push(page.length);
    }
    return { found, pages, diagnosis: undefined };
  } catch (error) {
    return { found, pages, diagnosis: connection.diagnose(error) };
  } finally {
    await connection.close();
  }
}

/**
 * The relations that resources have when they are stored, in short and in order: `orders uses worker`, each by the last
 * part of its id. What is not among the resources is marked: `orders uses worker?`.
 */
export function relationsOf(resources: readonly Resource[]): string[] {
  const stored = resources.map(withoutSecrets).toSorted((one, other) => (one.id < other.id ? -1 : 1));
  const known = new Map(awsTypes.map((type) => [type.id, type]));
  const { relations, stubs } = relate({ survey: survey(stored, known), resources: stored, wasRead: () => true });
  const isStub = new Set(stubs.map(({ id }) => id));
  const short = (id: string): string => `${id.slice(id.search(/[^/:]*$/))}${isStub.has(id) ? '?' : ''}`;
  return relations.map(({ from, verb, to }) => `${short(from)} ${verb} ${short(to)}`).sort();
}

/** Fails unless there is a resource of each of these types. */
export function assertEachFound(found: readonly Resource[], types: readonly AwsType[]): void {
  const given = new Set(found.map(({ type }) => type));
  assert.deepEqual(
    types.map(({ id }) => id).filter((id) => !given.has(id)),
    [],
    'types of which nothing was found',
  );
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

/** An answer of a service that answers in JSON. */
export function jsonAnswer(answer: object): Answer {
  return { body: JSON.stringify(answer) };
}

/** An answer of a service that is asked in parameters and answers in XML. */
export function queryAnswer(operation: string, inner: string): Answer {
  return { body: `<${operation}Response><${operation}Result>${inner}</${operation}Result></${operation}Response>` };
}

/** A refusal in JSON. */
export function jsonRefusal(action: string): Answer {
  const message = `User: arn:aws:iam::${own}:user/reader is not authorized to perform: ${action}`;
  return { status: 400, body: JSON.stringify({ __type: 'AccessDeniedException', message }) };
}

/** A refusal of a service that answers in XML. */
export const queryRefusal: Answer = {
  status: 403,
  body: '<ErrorResponse><Error><Type>Sender</Type><Code>AccessDenied</Code><Message>not authorized</Message></Error></ErrorResponse>',
};
