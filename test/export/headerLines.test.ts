import assert from 'node:assert/strict';
import { nodeCaption } from '../../src/export/caption.ts';
import { headerLines } from '../../src/export/headerLines.ts';
import { defaultView } from '../../src/picture/view.ts';
import { headerFor, node, picture } from './pictures.ts';

describe('what a file says of the view that it shows', () => {
  const lines = (of: ReturnType<typeof picture>, more = {}): string =>
    headerLines(of, headerFor(of, more), 'Opens anywhere.').join('\n');

  it('tells what the view leaves out, and how to have it', () => {
    const view = { ...defaultView('vpc-1'), filter: { tags: { team: [] } } };
    const said = lines(picture('a', { view, hiddenByDetail: 41, foldedForRoom: [{ id: 'x', label: 'x' }] }));
    assert.match(said, /^Left out: 41 resources that accompany or support others; --detail everything shows them\.$/m);
    assert.match(said, /^Filtered: /m);
    assert.match(said, /^Folded because there is no room: 1 container that the view opens\.$/m);
    const plain = lines(picture('a', { view: { ...view, filter: { types: [] } } }));
    assert.doesNotMatch(plain, /Left out|Filtered|no room/);
  });

  it('asks for the view as a file where options cannot say what it asks', () => {
    assert.match(lines(picture('a', {}), { needsViewFile: true }), /^Write it again, with the view saved as a file: /m);
    assert.match(lines(picture('a', {})), /^Write it again: /m);
  });

  it('names what is new, changed and gone', () => {
    const note = (more: object): string => nodeCaption({ ...node('a', 'instance', 'a'), ...more }, 40).note;
    assert.deepEqual(
      [note({ change: 'added' }), note({ change: 'modified' }), note({ kind: 'ghost', change: 'removed' }), note({})],
      ['new', 'changed', 'gone', ''],
    );
  });
});
