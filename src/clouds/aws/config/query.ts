import type { JsonObject } from '../../../model/json.ts';
import { type Problem, ProblemError } from '../../../model/problem.ts';
import { CallError } from '../callError.ts';
import { parsed } from '../json.ts';
import type { AwsReader } from '../reader.ts';
import type { Aggregator } from './aggregator.ts';

/** "Maximum value of 100", while queries that only count give up to 500 rows where no size is asked for. */
const rowsOfPage = 100;

/** "Maximum length of 4096". https://docs.aws.amazon.com/config/latest/APIReference/API_SelectAggregateResourceConfig.html */
export const longestExpression = 4_096;

/** Asks for rows of a query. */
export function select(
  aws: AwsReader,
  aggregator: Aggregator,
  expression: string,
): AsyncGenerator<readonly JsonObject[]> {
  return ask(aws, aggregator, expression, { MaxResults: rowsOfPage });
}

/** Asks a query with GROUP BY. */
export function selectCounts(
  aws: AwsReader,
  aggregator: Aggregator,
  expression: string,
): AsyncGenerator<readonly JsonObject[]> {
  return ask(aws, aggregator, expression, {});
}

/** `'a', 'b'`, for names that hold no quote: types and account numbers. */
export function quoted(names: readonly string[]): string {
  return names.map((name) => `'${name}'`).join(', ');
}

async function* ask(
  aws: AwsReader,
  { name, region }: Aggregator,
  Expression: string,
  size: { readonly MaxResults?: number },
): AsyncGenerator<readonly JsonObject[]> {
  const operation = 'SelectAggregateResourceConfig';
  const input = { ConfigurationAggregatorName: name, Expression, ...size };
  for await (const { Results } of aws.pages('config-service', operation, { region }, input)) {
    const rows = Results?.map(rowOf);
    if (rows === undefined || rows.includes(undefined)) {
      throw new CallError({ service: 'config', name: operation, region }, new ProblemError(malformed));
    }
    yield rows.filter((row) => row !== undefined);
  }
}

/** A row comes as text that holds an object. Undefined for anything else. */
function rowOf(text: string): JsonObject | undefined {
  const row = parsed(text);
  return typeof row === 'object' && row !== null && !Array.isArray(row) ? (row as JsonObject) : undefined;
}

const malformed: Problem = {
  code: 'MalformedAnswer',
  message: 'AWS Config answered a query with something that is not in its format.',
  advice: 'Check whether a custom endpoint answers in place of AWS. Everything is listed type by type meanwhile.',
  nextStep: 'check-network',
};
