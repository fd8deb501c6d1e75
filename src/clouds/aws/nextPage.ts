/** A page as a service answered it, or what asks for the next one. */
type Fields = Readonly<Record<string, unknown>>;

/** What has to be asked in addition to get the page after this one; undefined when it is the last. */
export type NextPage = (page: Fields) => Fields | undefined;

/** How a service's operations say that there is more: by operation, `*` for all others. */
export type NextPages = Readonly<Record<string, NextPage>>;

/**
 * More is there as long as a page holds a token under `answered`, which is asked for under `asked`. Some operations send
 * an empty one with their last page. `answered` may be a path: `DistributionList.NextMarker`.
 */
export function byToken(answered: string, asked: string = answered): NextPage {
  const steps = answered.split('.');
  return (page) => {
    const token = steps.reduce<unknown>((at, step) => (at as Fields | undefined)?.[step], page);
    return typeof token === 'string' && token !== '' ? { [asked]: token } : undefined;
  };
}

/** What most services do. */
export const byNextToken = byToken('NextToken');
