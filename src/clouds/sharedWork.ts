/** Work that is under way at most once for each key, and gives its result to all who ask in the meantime. */
export type SharedWork<Result> = (key: string, begin: () => Promise<Result>) => Promise<Result>;

/**
 * What a call was answered, everybody gets, refusals as well: `isAnswer` knows them. When it was whoever began it that gave
 * up, because it was cancelled or took too long, one of the others begins anew.
 */
export function createSharedWork<Result>(isAnswer: (error: unknown) => boolean): SharedWork<Result> {
  const underWay = new Map<string, Promise<Result>>();
  return async (key, begin) => {
    for (let ahead = underWay.get(key); ahead !== undefined; ahead = underWay.get(key)) {
      try {
        return await ahead;
      } catch (error) {
        if (isAnswer(error)) throw error;
      }
    }
    const own = begin().finally(() => underWay.delete(key));
    underWay.set(key, own);
    return own;
  };
}
