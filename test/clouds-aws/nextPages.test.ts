import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { byNextToken, type NextPages } from '../../src/clouds/aws/nextPage.ts';
import { type Service, services } from '../../src/clouds/aws/services.ts';

/** What the SDK's own paginator of an operation looks at and asks for; undefined where it has none. */
function paginatorOf(service: string, operation: string): { answered: string; asked: string } | undefined {
  const file = new URL(
    `../../node_modules/@aws-sdk/client-${service}/dist-es/pagination/${operation}Paginator.js`,
    import.meta.url,
  );
  if (!existsSync(file)) return undefined;
  const [, asked, answered] = /createPaginator\(\w+, \w+, "([^"]+)", "([^"]+)"/.exec(readFileSync(file, 'utf8')) ?? [];
  if (asked === undefined || answered === undefined) throw new Error(`${operation} has a paginator of another kind`);
  return { answered, asked };
}

/** `{ List: { NextMarker: token } }` for `List.NextMarker`. */
function pageWith(path: string, token: string): Record<string, unknown> {
  return path.split('.').reduceRight<unknown>((inner, step) => ({ [step]: inner }), token) as Record<string, unknown>;
}

describe('the pages of AWS', () => {
  let compared = 0;
  for (const service of Object.keys(services) as Service[]) {
    it(`follow each other as the SDK says: ${service}`, async () => {
      const sdk: { commands: object; nextPages?: NextPages } = await services[service].load();
      for (const operation of Object.keys(sdk.commands)) {
        const paginator = paginatorOf(service, operation);
        if (paginator === undefined) continue;
        compared++;
        const next = sdk.nextPages?.[operation] ?? sdk.nextPages?.['*'] ?? byNextToken;
        assert.deepEqual(
          next(pageWith(paginator.answered, 'more')),
          { [paginator.asked]: 'more' },
          `${operation} answers ${paginator.answered} and is asked ${paginator.asked}`,
        );
        assert.equal(next({}), undefined, operation);
        assert.equal(next(pageWith(paginator.answered, '')), undefined, operation);
      }
    });
  }
  after(() => assert.ok(compared > 100, `only ${compared} operations were compared`));
});
