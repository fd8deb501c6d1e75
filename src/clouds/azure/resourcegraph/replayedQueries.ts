import { isObject, type Json, type JsonObject, objectsIn } from '../../../model/json.ts';
import type { Exchange, RecordedRequest, RecordedResponse, Target } from '../../exchange.ts';

/** A query without the list that narrows it, and that list in lower case; undefined: of everything. */
interface Question {
  readonly kind: string;
  /** Types of resources, or names of roles. */
  readonly only: ReadonlySet<string> | undefined;
  /** Undefined: of the whole tenant. */
  readonly subscriptions: readonly string[] | undefined;
  /** Of management groups, which say nothing of single subscriptions. */
  readonly isOfGroups: boolean;
  readonly token: string | undefined;
}

/** What was answered to a question, on all of its pages. */
interface Answered {
  readonly tenant: string;
  readonly question: Question;
  readonly rows: readonly JsonObject[];
}

/**
 * Answers queries from a recording in which they were asked in other portions. A reading of everything asks about all
 * subscriptions at once; whoever replays it may open one of them, or read some again. What was asked about nowhere is
 * answered undefined.
 */
export function createReplayedQueries(
  recording: readonly Exchange[],
): (target: Target, request: RecordedRequest) => RecordedResponse | undefined {
  let answers: readonly Answered[] | undefined;
  return ({ account: tenant = '' }, request) => {
    const question = questionIn(request);
    if (question === undefined || question.token !== undefined || question.isOfGroups) return undefined;
    answers ??= answersIn(recording);
    const usable = answers.filter(
      (one) => one.tenant === tenant && one.question.kind === question.kind && !one.question.isOfGroups,
    );
    return isCovered(question, usable) ? answerOf(rowsFor(question, usable)) : undefined;
  };
}

const narrowed = / (?:\| where type|and name) in~ \(((?:'(?:[^'\\]|\\.)*'(?:, )?)+)\)/;

function questionIn({ method, url, body }: RecordedRequest): Question | undefined {
  if (method !== 'POST' || !/\/microsoft\.resourcegraph\/resources$/i.test(new URL(url).pathname)) return undefined;
  const asked = parsed(body);
  const { query, subscriptions, managementGroups, options } = isObject(asked) ? asked : {};
  if (typeof query !== 'string') return undefined;
  const list = narrowed.exec(query)?.[1];
  const token = isObject(options) ? options.$skipToken : undefined;
  return {
    kind: query.replace(narrowed, ''),
    only: list === undefined ? undefined : new Set(list.toLowerCase().match(/(?<=')[^', ]+(?=')/g)),
    subscriptions: Array.isArray(subscriptions) ? subscriptions.map((one) => String(one).toLowerCase()) : undefined,
    isOfGroups: Array.isArray(managementGroups),
    token: typeof token === 'string' ? token : undefined,
  };
}

/** Whether everything that is asked about was asked about: each subscription, and each name or type of it. */
function isCovered({ subscriptions, only }: Question, answers: readonly Answered[]): boolean {
  return (subscriptions ?? ['']).every((subscription) => {
    const about = answers.filter(({ question }) =>
      subscription === '' ? question.subscriptions === undefined : question.subscriptions?.includes(subscription),
    );
    if (about.some(({ question }) => question.only === undefined)) return true;
    return only !== undefined && [...only].every((one) => about.some(({ question }) => question.only?.has(one)));
  });
}

/** Each row once, in the order in which queries ask for them. */
function rowsFor({ subscriptions, only }: Question, answers: readonly Answered[]): readonly JsonObject[] {
  const wanted = subscriptions && new Set(subscriptions);
  const rows = new Map<string, JsonObject>();
  for (const row of answers.flatMap((one) => one.rows)) {
    if (wanted !== undefined && !wanted.has(textIn(row, 'subscriptionId'))) continue;
    if (only !== undefined && !only.has(textIn(row, 'type')) && !only.has(textIn(row, 'name'))) continue;
    rows.set(`${textIn(row, 'subscriptionId')} ${textIn(row, 'id')}`, row);
  }
  return [...rows].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, row]) => row);
}

/** Every question whose pages are all there. The last answer to a question counts. */
function answersIn(recording: readonly Exchange[]): readonly Answered[] {
  const pages = recording.flatMap(({ target: { account: tenant = '' }, request, response }) => {
    const question = questionIn(request);
    const answer = response.status === 200 ? parsed(response.body) : null;
    return question === undefined || !isObject(answer) ? [] : [{ tenant, question, answer }];
  });
  const keyOf = ({ tenant, question: { kind, only, subscriptions, isOfGroups } }: (typeof pages)[number]): string =>
    JSON.stringify([tenant, kind, only && [...only], subscriptions, isOfGroups]);
  return [...Map.groupBy(pages, keyOf).values()].flatMap((same): readonly Answered[] => {
    const byToken = new Map(same.map((page) => [page.question.token, page]));
    const rows: JsonObject[] = [];
    const met = new Set<Json | undefined>();
    for (let token: Json | undefined; ; ) {
      const page = typeof token === 'string' || token === undefined ? byToken.get(token) : undefined;
      // A recording that broke off knows only some of the rows.
      if (page === undefined || met.has(token)) return [];
      met.add(token);
      rows.push(...objectsIn(page.answer.data));
      token = page.answer.$skipToken;
      if (token === undefined || token === '') return [{ tenant: page.tenant, question: page.question, rows }];
    }
  });
}

function answerOf(data: readonly JsonObject[]): RecordedResponse {
  const body = { totalRecords: data.length, count: data.length, data, facets: [], resultTruncated: 'false' };
  return { status: 200, headers: { 'content-type': 'application/json; charset=utf-8' }, body: JSON.stringify(body) };
}

function parsed(text: string): Json {
  try {
    return JSON.parse(text);
  } catch {
    return null; // Broken off: it says nothing.
  }
}

function textIn(row: JsonObject, name: string): string {
  const value = row[name];
  return typeof value === 'string' ? value.toLowerCase() : '';
}
