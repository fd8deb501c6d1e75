import type { NamedHost } from './hosts.ts';

/**
 * What a setting names. A host, as the resource behind it is known, with what else the setting says of it as an
 * address without credentials: `sqlserver://orders.database.windows.net:1433/orders`. Or an identifier.
 */
export type Reference = { readonly host: string; readonly url?: string } | { readonly id: string };

/**
 * Reads the values of one scheme. Undefined: the value is none of it. Nothing: it is, and names nothing that can be
 * said.
 */
export type Scheme = (value: string, setting: string) => readonly Reference[] | undefined;

/** Names of databases, queues and secrets that are kept: nothing that may be a key. */
const plainName = /^(?!.*[\w-]{32})\w[\w.$-]{0,127}$/;

/** A host as it is spoken to; `what` is the database, queue or secret meant there. */
export function referenceTo(scheme: string, { host, port }: NamedHost, what?: string): Reference {
  const authority = `${host.includes(':') ? `[${host}]` : host}${port === undefined ? '' : `:${port}`}`;
  const path = what?.split('/').every((part) => plainName.test(part)) ? `/${what}` : '';
  return { host, url: `${scheme}://${authority}${path}` };
}

/** Each once, in the order in which they were told. */
export function distinct(references: readonly Reference[]): readonly Reference[] {
  return [...new Map(references.map((reference) => [JSON.stringify(reference), reference])).values()];
}
