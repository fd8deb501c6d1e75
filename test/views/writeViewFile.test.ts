import assert from 'node:assert/strict';
import fc from 'fast-check';
import { defaultView } from '../../src/picture/view.ts';
import { parseViewFile } from '../../src/views/parseViewFile.ts';
import type { ViewFile } from '../../src/views/viewFile.ts';
import { writeViewFile } from '../../src/views/writeViewFile.ts';
import { anyChange, anyViewFile } from './anyViewFile.ts';

const written = `# Payments, for the audit of May.
title: Payments in production   # the name people know
root: "aws:account:111111111111"

# What it shows
rules:
    provider: aws
    types: [aws.ec2,   aws.rds]    # no queues
    tags:
      application: payments        # as billing calls it

detail: calm # said although it is so by itself

open:
- a   # the first
# the second is busy
- b
- 'c'

pins: # by hand
  # the hub
  a: [1,   2]
  c: [3, 4] # below
notes: { a: hub }
# The end.
`;

function read(text: string): ViewFile {
  const parsed = parseViewFile(text);
  assert.ok('file' in parsed, JSON.stringify(parsed));
  return parsed.file;
}

/** The written file with changes to its view, written again. */
function changed(changes: Partial<ViewFile['view']>, text = written): string {
  const file = read(text);
  return writeViewFile(text, { ...file, view: { ...file.view, ...changes } });
}

/** What was taken from, and put into, the lines of the file. */
function difference(after: string, before = written): string[] {
  const [old, lines] = [before.split('\n'), after.split('\n')];
  return [
    ...old.filter((line) => !lines.includes(line)).map((line) => `-${line}`),
    ...lines.filter((line) => !old.includes(line)).map((line) => `+${line}`),
  ];
}

describe('writing view files', () => {
  it('reads back what it writes', () => {
    fc.assert(
      fc.property(anyViewFile, (file) => {
        assert.deepEqual(read(writeViewFile(undefined, file)), file);
      }),
      { numRuns: 300 },
    );
  });

  it('reads back what it writes over another text, again and again, and leaves the same view the same text', () => {
    fc.assert(
      fc.property(anyViewFile, fc.array(anyChange, { maxLength: 4 }), fc.boolean(), (first, changes, windows) => {
        const start = writeViewFile(undefined, first);
        let text = windows ? start.replaceAll('\n', '\r\n') : start;
        let file = first;
        for (const change of changes) {
          file = change(file);
          text = writeViewFile(text, file);
          assert.deepEqual(read(text), file);
          assert.equal(writeViewFile(text, file), text);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('keeps every comment when any other view is written over a text', () => {
    const comments = ['# Payments, for the audit of May.', '# What it shows', '# The end.'];
    fc.assert(
      fc.property(anyViewFile, (file) => {
        const text = writeViewFile(written, file);
        assert.deepEqual(read(text), file);
        for (const comment of comments) assert.ok(text.includes(comment), comment);
      }),
    );
  });

  it('changes only the lines of what differs', () => {
    assert.deepEqual(difference(changed({})), []);
    assert.deepEqual(difference(changed({ detail: 'essentials' })), [
      '-detail: calm # said although it is so by itself',
      '+detail: essentials # said although it is so by itself',
    ]);
    assert.deepEqual(difference(changed({ pins: { a: { x: 1, y: 2 }, b: { x: 5.4, y: -0.2 }, c: { x: 3, y: 4 } } })), [
      '+  b: [5, 0]',
    ]);
    assert.deepEqual(difference(changed({ pins: { a: { x: 9, y: 9 } } })), [
      '-  a: [1,   2]',
      '-  c: [3, 4] # below',
      '+  a: [9, 9]',
    ]);
    assert.deepEqual(difference(changed({ opened: ['a', 'c', 'd'] })), ['-- b', '+- d']);
    assert.deepEqual(difference(changed({ folded: ['x'] })), ['+fold:', '+  - x']);
    assert.deepEqual(difference(changed({ depth: 2 })), ['+    depth: 2']);
    assert.deepEqual(difference(changed({ group: 'tag:team' })), ['+group: tag:team']);
  });

  it('moves what is opened again to the end, with what is remarked on the others', () => {
    assert.match(changed({ opened: ['b', 'c', 'a'] }), /open:\n# the second is busy\n- b\n- 'c'\n- a\n/);
  });

  it('puts new keys where they belong', () => {
    const file = read('# mine\nroot: r\npins:\n  b: [1, 2]\n');
    const text = writeViewFile('# mine\nroot: r\npins:\n  b: [1, 2]\n', {
      ...file,
      title: 'T',
      view: { ...file.view, detail: 'everything', pins: { a: { x: 0, y: 0 }, ...file.view.pins } },
      notes: { b: 'two\nlines' },
    });
    assert.equal(
      text,
      '# mine\ntitle: T\nroot: r\ndetail: everything\npins:\n  a: [0, 0]\n  b: [1, 2]\nnotes:\n  b: |-\n    two\n    lines\n',
    );
  });

  it('writes beside what is only comments, without a line break at the end, and with those of Windows', () => {
    const file = read('title: T');
    assert.equal(writeViewFile('# mine', file), '# mine\ntitle: T\n');
    assert.equal(writeViewFile('# mine\r\ndetail: calm', file), '# mine\r\ntitle: T\r\ndetail: calm\r\n');
    assert.equal(writeViewFile('\uFEFFdetail: calm\n', file), '\uFEFFtitle: T\ndetail: calm\n');
  });

  it('keeps comments where a text is not written in lines', () => {
    const braces = '# mine\n{ title: One, open: [a] } # so\n';
    const file = { ...read(braces), title: 'Two' };
    assert.deepEqual(read(writeViewFile(braces, file)), file);
    assert.match(writeViewFile(braces, file), /^# mine\n[\s\S]*# so\n/);
  });

  it('writes out what a text names twice when one of the two changes', () => {
    const twice = '# mine\nroot: &r vpc-1 # the hub\nopen:\n  - *r\n';
    const file = read(twice);
    const other = { ...file, view: { ...file.view, root: 'vpc-2' } };
    const text = writeViewFile(twice, other);
    assert.deepEqual(read(text), other);
    assert.match(text, /# mine\n[\s\S]*# the hub/);
  });

  it('writes nothing over a text with mistakes', () => {
    assert.throws(() => writeViewFile('titel: x', { view: defaultView(undefined), notes: {} }), /nothing is written/);
  });

  it('writes a new file as people would', () => {
    const view = {
      ...defaultView('aws:account:111111111111'),
      filter: { providers: ['aws'], tags: { stage: ['prod', 'staging'], team: [] }, accounts: ['012345678901'] },
      opened: ['vpc-1', 'subnet-1'],
      pins: { 'vpc-1': { x: 120, y: 40 } },
      group: 'tag:team',
    } as const;
    assert.equal(
      writeViewFile(undefined, {
        title: 'Payments in production',
        profile: 'corp-sso',
        view,
        notes: { 'vpc-1': 'Hub' },
      }),
      `# A view of Orrery: opened in VS Code, it is the live graph. Drawn in a shell: orrery export --view FILE
title: Payments in production
profile: corp-sso
root: aws:account:111111111111

rules:
  provider: [aws]
  tags:
    stage: [prod, staging]
    team: []
  accounts: ["012345678901"]

group: tag:team

open:
  - vpc-1
  - subnet-1

pins:
  vpc-1: [120, 40]

notes:
  vpc-1: Hub
`,
    );
  });
});
