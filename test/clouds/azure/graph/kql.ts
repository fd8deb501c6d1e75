import { KqlError, type Token, tokensOf } from './kqlTokens.ts';

/** One comparison of a column with texts, none of which are case-sensitive. */
export interface Condition {
  readonly column: string;
  readonly negated: boolean;
  /** In lower case. */
  readonly values: readonly string[];
}

/** Rows of a table for which all conditions hold. */
export interface Leg {
  readonly table: Table;
  readonly conditions: readonly Condition[];
}

export interface Query {
  readonly legs: readonly Leg[];
  /** All columns where absent. */
  readonly project?: readonly string[];
  /** Columns, all ascending. */
  readonly orderBy: readonly string[];
}

/** The tables that are served, with the columns of Resource Graph's resource tables. */
const tables = ['resources', 'resourcecontainers', 'dnsresources', 'authorizationresources'] as const;
export type Table = (typeof tables)[number];

export const columns = [
  'id',
  'name',
  'type',
  'tenantId',
  'kind',
  'location',
  'resourceGroup',
  'subscriptionId',
  'managedBy',
  'sku',
  'plan',
  'properties',
  'tags',
  'identity',
  'zones',
  'extendedLocation',
] as const;

/**
 * Parses the part of the query language that is served: a table, `union`, `where` with `=~`, `in~`, `!in~` and `and`,
 * `project` and `order by`, in this order. Throws a KqlError that names what it does not understand.
 */
export function parseKql(text: string): Query {
  const tokens = tokensOf(text);
  let at = 0;
  const peek = (): Token => tokens[Math.min(at, tokens.length - 1)] as Token;
  const next = (): Token => {
    const token = peek();
    at++;
    return token;
  };
  const is = (value: string): boolean => peek().kind !== 'text' && peek().value === value;
  const take = (value: string): boolean => is(value) && next() !== undefined;
  const expect = (value: string): void => {
    const token = next();
    if (token.kind === 'text' || token.value !== value) throw new KqlError(`'${value}' is expected.`, token);
  };
  const listOf = <Item>(item: () => Item): Item[] => {
    const items = [item()];
    while (take(',')) items.push(item());
    return items;
  };

  const table = (): Table => {
    const token = next();
    const found = tables.find((name) => token.kind === 'word' && name === token.value.toLowerCase());
    if (found === undefined) throw new KqlError(`There is no table '${token.value}'.`, token);
    return found;
  };
  const column = (): string => {
    const token = next();
    const found = columns.find((name) => token.kind === 'word' && name === token.value);
    if (found === undefined) throw new KqlError(`There is no column '${token.value}'.`, token);
    return found;
  };
  const quoted = (): string => {
    const token = next();
    if (token.kind !== 'text') throw new KqlError('A quoted text is expected.', token);
    return token.value.toLowerCase();
  };
  const condition = (): Condition => {
    const name = column();
    const operator = next();
    if (operator.value === '=~') return { column: name, negated: false, values: [quoted()] };
    if (operator.value !== 'in~' && operator.value !== '!in~') {
      throw new KqlError(`The operator '${operator.value}' is not served here.`, operator);
    }
    expect('(');
    const values = listOf(quoted);
    expect(')');
    return { column: name, negated: operator.value === '!in~', values };
  };
  const where = (): Condition[] => {
    const conditions = [condition()];
    while (take('and')) conditions.push(condition());
    return conditions;
  };
  const leg = (): Leg => {
    if (!take('(')) return { table: table(), conditions: [] };
    const of = table();
    const conditions: Condition[] = [];
    while (take('|')) {
      expect('where');
      conditions.push(...where());
    }
    expect(')');
    return { table: of, conditions };
  };

  let legs: Leg[] = [{ table: table(), conditions: [] }];
  let project: string[] | undefined;
  let orderBy: string[] = [];
  while (take('|')) {
    const operator = next();
    const late = new KqlError(`'${operator.value}' is not served at this place.`, operator);
    switch (operator.kind === 'word' ? operator.value : '') {
      case 'union':
        if (project !== undefined || orderBy.length > 0) throw late;
        legs.push(...listOf(leg));
        break;
      case 'where': {
        if (project !== undefined || orderBy.length > 0) throw late;
        const conditions = where();
        legs = legs.map((one) => ({ ...one, conditions: [...one.conditions, ...conditions] }));
        break;
      }
      case 'project':
        if (project !== undefined || orderBy.length > 0) throw late;
        project = listOf(column);
        break;
      case 'order':
        if (orderBy.length > 0) throw late;
        expect('by');
        orderBy = listOf(() => {
          const token = peek();
          const name = column();
          if (project !== undefined && !project.includes(name)) {
            throw new KqlError(`The column '${name}' is not projected.`, token);
          }
          expect('asc');
          return name;
        });
        break;
      default:
        throw new KqlError(`The operator '${operator.value}' is not served here.`, operator);
    }
  }
  const rest = next();
  if (rest.kind !== 'end') throw new KqlError(`'${rest.value}' is not understood.`, rest);
  const order = orderBy.join(' ');
  if (!['', 'id', 'subscriptionId id'].includes(order))
    throw new KqlError(`Order by ${order} is not served here.`, rest);
  return { legs, orderBy, ...(project === undefined ? {} : { project }) };
}
