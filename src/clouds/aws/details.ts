import { CallError } from './callError.ts';
import { failureOf } from './failure.ts';
import type { AwsReader, CallPlace } from './reader.ts';
import type { InputOf, OperationOf, PageOf, Service } from './services.ts';

/** Asks a service for what its lists do not tell. A refusal costs the detail, never the item. */
export interface DetailReader<S extends Service> {
  /** The first page of an answer; undefined where there is no such thing (any more), or where it was refused. */
  ask<O extends OperationOf<S>>(operation: O, input: InputOf<S, O>): Promise<PageOf<S, O> | undefined>;
  /** All pages of an answer, as far as they came. */
  askAll<O extends OperationOf<S>>(operation: O, input: InputOf<S, O>): Promise<readonly PageOf<S, O>[]>;
  /** Asks in another region of the same account, for what is listed in one place and answers in its own. */
  inRegion(region: string): DetailReader<S>;
}

/** Details that one reading asks for at once: its neighbours want their turn, too. */
const atOnce = 8;

/** `refused` hears of everything that failed, but not of what is simply not there. */
export function createDetailReader<S extends Service>(
  aws: AwsReader,
  service: S,
  place: CallPlace,
  refused: (error: unknown) => void,
): DetailReader<S> {
  const reader: DetailReader<S> = {
    async ask(operation, input) {
      try {
        for await (const page of aws.pages(service, operation, place, input)) return page;
      } catch (error) {
        tolerate(error, refused);
      }
      return undefined;
    },
    async askAll(operation, input) {
      const pages: PageOf<S, typeof operation>[] = [];
      try {
        for await (const page of aws.pages(service, operation, place, input)) pages.push(page);
      } catch (error) {
        tolerate(error, refused);
      }
      return pages;
    },
    inRegion: (region) => createDetailReader(aws, service, { ...place, region }, refused),
  };
  return reader;
}

/** What `ask` answers for each item, in the order of items. */
export async function each<Item, Answer>(
  items: readonly Item[],
  ask: (item: Item) => Promise<Answer>,
): Promise<Answer[]> {
  const answers: Answer[] = [];
  const rest = items.entries();
  const work = async (): Promise<void> => {
    for (const [at, item] of rest) answers[at] = await ask(item);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, work));
  return answers;
}

/** Items in groups of at most `size`, for operations that take several. */
export function batches<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size));
}

/** Codes with which services say that there is no such thing, or that it has no such setting. */
const notThere = /NotFound|NoSuch|NonExist|NotExist|DoesNotExist/;

function tolerate(error: unknown, refused: (error: unknown) => void): void {
  // Anything else than an answer of the service concerns the whole reading: it was cancelled, or took too long.
  if (!(error instanceof CallError)) throw error;
  if (!notThere.test(failureOf(error).code)) refused(error);
}
