import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { schemaFile, schemaText } from '../../scripts/viewSchema.ts';
import { defaultView } from '../../src/picture/view.ts';
import { parseViewFile } from '../../src/views/parseViewFile.ts';
import type { ViewFile } from '../../src/views/viewFile.ts';
import { writeViewFile } from '../../src/views/writeViewFile.ts';
import { anyViewFile } from './anyViewFile.ts';

function fileOf(text: string): ViewFile {
  const parsed = parseViewFile(text);
  assert.ok('file' in parsed, JSON.stringify(parsed));
  return parsed.file;
}

/** Every problem as `line:column-line:column message advice`. */
function problemsOf(text: string): string[] {
  const parsed = parseViewFile(text);
  assert.ok('problems' in parsed, 'nothing is wrong with it');
  return parsed.problems.map(({ start, end, message, advice }) => {
    assert.ok(start.offset >= 0 && start.offset < end.offset && end.offset <= Math.max(1, text.length));
    return `${start.line}:${start.column}-${end.line}:${end.column} ${message} ${advice}`;
  });
}

describe('reading view files', () => {
  it('reads everything that a view can say', () => {
    const text = `# yaml-language-server: $schema=../view.schema.json
title: Payments in production
profile: corp-sso
root: vpc-1
show: path
to: vpc-2
steps: 3
direction: needed by
rules:
  provider: [aws, azure]
  types: [aws.ec2, aws.rds]
  tags: {application: payments, stage: [prod, staging], team: , version: 1.10}
  accounts: ["111111111111", 012345678901]
  regions: eu-west-1
  relations: [uses, routes to]
  depth: 3
detail: calm
group: {tag: team}
colour: account
hideTypes: aws.iam.role
showTypes: [aws.ec2.volume]
open: [a, b]
fold: [c]
pins: {"a": [1, -2.5], __proto__: [0, 0]}
notes:
  a: |
    Replaced
    in May
`;
    assert.deepEqual(fileOf(text), {
      title: 'Payments in production',
      profile: 'corp-sso',
      view: {
        root: 'vpc-1',
        kind: 'path',
        to: 'vpc-2',
        hops: 3,
        direction: 'neededBy',
        detail: 'calm',
        hiddenTypes: ['aws.iam.role'],
        shownTypes: ['aws.ec2.volume'],
        filter: {
          providers: ['aws', 'azure'],
          types: ['aws.ec2', 'aws.rds'],
          tags: { application: ['payments'], stage: ['prod', 'staging'], team: [], version: ['1.10'] },
          accounts: ['111111111111', '012345678901'],
          regions: ['eu-west-1'],
          verbs: ['uses', 'routes to'],
        },
        group: 'tag:team',
        depth: 3,
        opened: ['a', 'b'],
        folded: ['c'],
        colour: 'account',
        pins: { a: { x: 1, y: -2.5 }, ['__proto__']: { x: 0, y: 0 } },
      },
      notes: { a: 'Replaced\nin May\n' },
    });
  });

  it('takes what is not said as it is by itself', () => {
    for (const text of ['', '# nothing\n', '---\n', '{}', 'open:\nrules:\ntitle:\n']) {
      assert.deepEqual(fileOf(text), { view: defaultView(undefined), notes: {} }, text);
    }
    assert.deepEqual(fileOf('root: r\nshow: dependencies').view, defaultView('r', 'dependencies'));
  });

  it('takes a name for a value that is repeated', () => {
    assert.deepEqual(fileOf('root: &hub vpc-1\nopen: [*hub, *hub]').view.opened, ['vpc-1']);
  });

  for (const [text, ...problems] of [
    ['opn: [a]', '1:1-1:4 `opn` is nothing that a view has here. Did you mean open?'],
    ['color: type', '1:1-1:6 `color` is nothing that a view has here. Did you mean colour?'],
    ['rules:\n  account: x', '2:3-2:10 `account` is nothing that a view has here. Did you mean accounts?'],
    ['rules: {zzzzzz: 1}', /^1:9-1:15 .* There are provider, types, .* and depth\.$/],
    [
      'detail: clam',
      '1:9-1:13 `detail` cannot be `clam`. Did you mean calm? It must be everything, calm or essentials.',
    ],
    ['show: [path]', /^1:7-1:13 `show` cannot be that\. It must be/],
    ['rules:\n  relations: [uses, touches]', /^2:21-2:28 What is listed under `relations` cannot be `touches`\./],
    ['group: team', /^1:8-1:12 `group` cannot be `team`\. It must be place, account, network, application or tag:…\.$/],
    ['group: {tag: }', /^1:8-1:15 A grouping by a tag needs the key of the tag\. Write it like tag:team\.$/],
    ['steps: 9', '1:8-1:9 `steps` must be a whole number from 1 to 4. Write it in digits, without quotes.'],
    ['steps: "2"', /^1:8-1:11 `steps` must be a whole number/],
    [
      'rules: {accounts: 12345678901}',
      '1:19-1:30 `12345678901` is not the number of an account. Write all of its 12 digits, in quotes: "012345678901".',
    ],
    [
      'rules: {accounts: [1e11]}',
      /^1:20-1:24 `1e11` is not the number of an account\. Write all of its 12 digits, in quotes\.$/,
    ],
    ['title: [a]', /^1:8-1:11 `title` must be text\./],
    ['title: ""', /^1:8-1:10 `title` is empty\./],
    ['open: [a, ~]', /^1:11-1:12 Something listed under `open` is empty\./],
    ['open:\n  - a\n  -\n', /^2:\d+-\d+:\d+ Something listed under `open` is empty\./],
    ['pins: {a: [1]}', '1:11-1:14 `a` must be pinned at two numbers. Write pixels like [120, 40].'],
    ['pins: {a: [1, .inf]}', /^1:11-1:20 `a` must be pinned/],
    ['pins:\n  a:\n', /^2:3-2:4 `a` must be pinned/],
    ['notes: x', /^1:8-1:9 `notes` must be keys with values\. Write the id of each resource/],
    ['- a', /^1:1-1:4 A view must be keys with values\./],
    ['title: x\ntitle: y', '2:1-2:6 `title` stands here a second time. Keep one of the two.'],
    ['pins:\n  1: [0, 0]\n  "1": [0, 0]', /^3:3-3:6 `1` stands here a second time/],
    ['? [a]\n: b', /^1:3-1:6 This key is no text\./],
    ['root: *hub', '1:7-1:11 Nothing is called &hub. Write what is meant, or correct the name.'],
    ['rules:\n\ttypes: x', '2:1-2:2 This line is indented with a tab. Indent it with spaces.'],
    ['title: a: b', /^1:8-1:9 A second key stands on this line\. Put text/],
    ['title: "x', /^1:9-1:10 A quote, bracket, comma or space is missing/],
    ['title: @x', /^1:8-1:9 Text cannot begin with this character\. Put it in quotes\.$/],
    ['title: !view x', /^1:8-1:13 A view has no types of its own/],
    [
      'title: x\n---\ntitle: y',
      '2:1-2:4 A second document begins here, and a file holds one view. Remove the line `---`.',
    ],
    ['show: dependencies', '1:1-1:19 To show dependencies takes a root. Add root: with the id of a resource.'],
    ['root: r\nshow: path', /^2:1-2:11 A path needs an end\./],
    ['root: r\nto: s', '2:1-2:6 Only a path has an end. Add show: path, or remove to.'],
    [
      'titel: x\nsteps: 0\nrules:\n  depth: much\n',
      /^1:1-1:6 .*title/,
      /^2:8-2:9 .*from 1 to 4/,
      /^4:10-4:14 .*from 0 to 100/,
    ],
  ] as const) {
    it(`says what is wrong with ${JSON.stringify(text)}`, () => {
      const found = problemsOf(text);
      assert.equal(found.length, problems.length, found.join('\n'));
      for (const [index, problem] of problems.entries()) {
        if (typeof problem === 'string') assert.equal(found[index], problem);
        else assert.match(found[index] ?? '', problem);
      }
    });
  }

  it('says in one line what a hostile text says in many', () => {
    const [problem] = problemsOf(`"a\\n\\e[31m\\u202E${'x'.repeat(500)}": 1`);
    assert.match(problem ?? '', /^1:1-1:\d+ `a \[31m x{50,}…` is nothing that a view has here\./);
    assert.doesNotMatch(problem ?? '', /[\p{Cc}\p{Cf}]/u);
  });

  it('refuses what is made to be too much', () => {
    for (const opening of ['[', '{a: ', '- ', '? ', '[{a: ']) {
      assert.match(problemsOf(opening.repeat(100_000))[0] ?? '', /nested too deep/);
    }
    assert.match(problemsOf(`title: ${'x'.repeat(3_000_000)}`)[0] ?? '', /too large for a view/);
    assert.match(problemsOf(`root: &a x\nopen: [${'*a, '.repeat(101)}]`)[0] ?? '', /101 aliases/);
    assert.equal(problemsOf(Array.from({ length: 500 }, (_, index) => `k${index}: 1`).join('\n')).length, 100);
    assert.ok(problemsOf('open: &a [*a]').length > 0);
  });

  it('answers any text, and one that was cut or changed anywhere', () => {
    const check = (text: string): void => {
      if ('problems' in parseViewFile(text)) problemsOf(text);
    };
    fc.assert(fc.property(fc.string({ unit: 'binary' }), check));
    fc.assert(
      fc.property(anyViewFile, fc.nat(), fc.nat(9), fc.string({ maxLength: 4 }), (file, at, length, put) => {
        const text = writeViewFile(undefined, file);
        const start = at % text.length;
        check(text.slice(0, start) + put + text.slice(start + length));
      }),
    );
  });

  it('has a schema that says the same (else: node scripts/viewSchema.ts)', () => {
    assert.equal(readFileSync(schemaFile, 'utf8'), schemaText());
  });
});
