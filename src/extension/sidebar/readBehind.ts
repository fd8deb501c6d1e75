import type { ReadRequest, Row } from '../../inventory/inventory.ts';
import { readRequest } from './rowContext.ts';

/** Decides which open rows are read behind what they show, and sees to it that none is tried again and again. */
export interface ReadBehind {
  /**
   * A row stands open. It is read when it never was. When it is stale it is read while somebody is there to see it: a
   * window that nobody looks at spends no quota and asks for no MFA code. A reading that is under way there already is
   * as good: when it fails or is cancelled, none starts by itself.
   */
  open(row: Row, underWay: boolean): void;
  /** A person opened the row once more, or (without a key) asked for everything again: one more attempt. */
  again(key?: string): void;
  /** Keys of the rows that wait for somebody to come back, each told once. */
  postponed(): readonly string[];
}

export interface ReadBehindOptions {
  readonly read: (request: ReadRequest) => unknown;
  readonly isSomebodyThere: () => boolean;
}

export function createReadBehind({ read, isSomebodyThere }: ReadBehindOptions): ReadBehind {
  const attempted = new Set<string>();
  const waiting = new Set<string>();
  return {
    open(row, underWay) {
      if (underWay) {
        attempted.add(row.key);
        return;
      }
      if (isSettled(row)) attempted.delete(row.key);
      const request = openingRequest(row);
      if (request === undefined || attempted.has(row.key)) return;
      if (!row.unread && !isSomebodyThere()) {
        waiting.add(row.key);
        return;
      }
      attempted.add(row.key);
      read(request);
    },
    again(key) {
      if (key === undefined) attempted.clear();
      else attempted.delete(key);
    },
    postponed() {
      const keys = [...waiting];
      waiting.clear();
      return keys;
    },
  };
}

/**
 * What opening a row reads: a profile that never was read goes down to its accounts; what is merely stale only one
 * level, for its rows see to theirs when they are looked at. Undefined where nothing is unread or stale.
 */
export function openingRequest(row: Row): ReadRequest | undefined {
  const request = readRequest(row);
  if (request === undefined || !(row.unread || row.stale)) return undefined;
  return { ...request, depth: row.unread ? request.depth : 'children', foreground: true };
}

/** What failed stays stale, so it would be read again without end: only success makes room for the next attempt. */
function isSettled({ unread, stale, problem }: Row): boolean {
  return !unread && !stale && problem === undefined;
}
