import assert from 'node:assert/strict';
import { type ViewSync, viewSync } from '../../src/extension/views/viewSync.ts';
import { type Problem, ProblemError } from '../../src/model/problem.ts';
import { parseViewFile } from '../../src/views/parseViewFile.ts';
import type { ViewFile } from '../../src/views/viewFile.ts';

const tick = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

function opened(start: string) {
  const parsed = parseViewFile(start);
  assert.ok('file' in parsed);
  const seen = { replaced: [] as ViewFile[], told: [] as Problem[], written: [] as string[], text: start, refusals: 0 };
  const sync: ViewSync = viewSync(
    parsed.file,
    {
      read: () => seen.text,
      // As an editor does it: later, with an event of its own.
      async write(text) {
        await tick();
        if (seen.refusals > 0) {
          seen.refusals -= 1;
          return false;
        }
        seen.written.push(text);
        await type(text);
        return true;
      },
    },
    { replace: async (file) => void seen.replaced.push(file), tell: (problem) => void seen.told.push(problem) },
  );
  const type = async (text: string): Promise<void> => {
    seen.text = text;
    await sync.textChanged();
  };
  return { sync, seen, type };
}

const folded = (sync: ViewSync, ...ids: string[]) => ({ ...sync.shown().view, folded: ids });

describe('a view file that is open as a graph', () => {
  it('takes what is done to the graph, without an echo', async () => {
    const { sync, seen } = opened('# mine\ntitle: T\n');
    await sync.graphChanged(folded(sync, 'a'), { a: 'hub' });
    assert.equal(seen.text, '# mine\ntitle: T\nfold:\n  - a\nnotes:\n  a: hub\n');
    assert.deepEqual(seen.replaced, []);
  });

  it('writes nothing for what a file does not keep', async () => {
    const { sync, seen } = opened('title: T');
    const view = { ...sync.shown().view, changesSince: 4, overlay: { of: 'a', direction: 'needs' } } as const;
    await sync.graphChanged(view, {});
    assert.equal(seen.text, 'title: T');
  });

  it('keeps the last of many changes that come faster than they are written', async () => {
    const { sync, seen } = opened('');
    await Promise.all(['a', 'b', 'c'].map((id) => sync.graphChanged(folded(sync, id), {})));
    assert.match(seen.text, /fold:\n {2}- c\n$/);
    assert.deepEqual(seen.replaced, []);
  });

  it('shows what is typed, once, and not what only looks different', async () => {
    const { seen, type } = opened('title: T');
    await type('title: T # so\ndetail: calm\n');
    assert.equal(seen.replaced.length, 0);
    await type('title: T\ndetail: everything\n');
    await type('title: T\ndetail:   everything\n');
    assert.deepEqual(
      seen.replaced.map(({ view }) => view.detail),
      ['everything'],
    );
  });

  it('keeps the last good picture over a text with mistakes, writes nothing over it, and goes on when it is right', async () => {
    const { sync, seen, type } = opened('title: T');
    await type('title: T\ndetial: calm\nstpes: 2\n');
    assert.match(seen.told[0]?.message ?? '', /^Line 2 of the file: `detial` .* There is another mistake\.$/);
    await assert.rejects(sync.graphChanged(folded(sync, 'a'), {}), (error) => {
      assert.ok(error instanceof ProblemError);
      assert.match(error.problem.message, /not kept, because the file has a mistake in line 2/);
      return true;
    });
    assert.equal(seen.text, 'title: T\ndetial: calm\nstpes: 2\n');
    // The graph goes back to what the file said.
    assert.deepEqual(seen.replaced.at(-1)?.view.folded, []);
    await type('title: T\n');
    assert.equal(seen.replaced.at(-1)?.title, 'T');
    await sync.graphChanged(folded(sync, 'a'), {});
    assert.equal(seen.text, 'title: T\nfold:\n  - a\n');
  });

  it('writes again what met another change, and says so when that goes on', async () => {
    const { sync, seen } = opened('title: T');
    seen.refusals = 2;
    await sync.graphChanged(folded(sync, 'a'), {});
    assert.deepEqual(seen.written, ['title: T\nfold:\n  - a\n']);
    seen.refusals = 9;
    await assert.rejects(sync.graphChanged(folded(sync, 'b'), {}), /changed at the same time/);
    // The graph shows what the file says.
    assert.deepEqual(seen.replaced.at(-1)?.view.folded, ['a']);
  });

  it('keeps a title that is typed while the graph is used', async () => {
    const { sync, seen, type } = opened('title: T');
    const change = sync.graphChanged(folded(sync, 'a'), {});
    await type('title: Typed');
    await change;
    assert.equal(seen.text, 'title: Typed\nfold:\n  - a\n');
    assert.equal(sync.shown().title, 'Typed');
  });
});
