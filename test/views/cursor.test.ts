import assert from 'node:assert/strict';
import { cursorAt, describeKey, shapeAt } from '../../src/views/cursor.ts';
import { format } from '../../src/views/format.ts';

/** Where the mark `|` stands in a text. */
function cursor(marked: string) {
  const lines = marked.replace('|', '').split('\n');
  const line = marked.slice(0, marked.indexOf('|')).split('\n').length - 1;
  const column = marked.split('\n')[line]!.indexOf('|');
  const { path, writes, from, word } = cursorAt(lines, line, column);
  assert.equal(lines[line]!.slice(from, column), word);
  return [path.join(' › '), writes, word];
}

describe('where somebody writes in a view file', () => {
  for (const [marked, ...expected] of [
    ['|', '', 'key', ''],
    ['title: x\nde|', '', 'key', 'de'],
    ['detail: |', 'detail', 'value', ''],
    ['detail: ca|', 'detail', 'value', 'ca'],
    ['rules:\n  |', 'rules', 'key', ''],
    ['rules:\n  types: [aws.ec2, aw|', 'rules › types', 'value', 'aw'],
    ['rules:\n  types:\n    - a\n    - aw|', 'rules › types', 'value', 'aw'],
    ['open:\n- a\n- routes t|', 'open', 'value', 'routes t'],
    ['rules:\n  tags:\n    team: pay|', 'rules › tags › team', 'value', 'pay'],
    ['# mine: x\npins:\n  "arn:aws:x": [1, 2]\n  vp|', 'pins', 'key', 'vp'],
    ['rules:\n  depth: 1\n\nnotes:\n  "a: b": te|', 'notes › a: b', 'value', 'te'],
    ['root: arn:aws:ec2|', 'root', 'value', 'arn:aws:ec2'],
    ['title: [\nfold:\n  - x|', 'fold', 'value', 'x'],
  ] as const) {
    it(`finds it in ${JSON.stringify(marked)}`, () => assert.deepEqual(cursor(marked), expected));
  }

  it('knows what may stand there', () => {
    assert.deepEqual(shapeAt(['detail']), format.detail.shape);
    assert.deepEqual(shapeAt(['rules', 'types']), format.rules.shape.keys.types.shape);
    assert.equal(shapeAt(['rules', 'tags', 'team'])?.kind, 'list');
    for (const path of [['nothing'], ['constructor'], ['title', 'x'], ['rules', '__proto__']]) {
      assert.equal(shapeAt(path), undefined);
      assert.equal(describeKey(path), undefined);
    }
    assert.equal(describeKey(['rules', 'depth']), format.rules.shape.keys.depth.describe);
  });
});
