/** As services spell them: `NextToken`, `nextToken`, `Marker`, `NextPageToken`. */
const pages = /^(?:next(?:page)?token|pagetoken|paginationtoken|continuationtoken|(?:next)?marker)$/i;

/** Whether a field holds a token that asks for the next page: a replay must find it again, and it opens nothing. */
export function isPageToken(name: string): boolean {
  return pages.test(name);
}
