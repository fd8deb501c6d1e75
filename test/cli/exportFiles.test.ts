import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCli } from './runCli.ts';

const sample = ['--sample', '--types', 'aws.ec2', '--scope', 'aws:account:590271846633'] as const;

describe('files that are there before orrery export', function () {
  this.timeout(120_000);

  let home: string;
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'orrery-there-'));
  });
  afterEach(() => rmSync(home, { recursive: true, force: true }));

  const exported = (...words: string[]) => {
    const ended = runCli({ HOME: home }, 'export', ...sample, ...words);
    assert.equal(ended.status, 0, ended.stderr);
    return ended;
  };
  const at = (name: string): string => join(home, name);
  const textOf = (name: string): string => readFileSync(at(name), 'utf8');
  const edit = (name: string, change: (text: string) => string): void => writeFileSync(at(name), change(textOf(name)));

  const note =
    '<mxCell id="mine" value="ask Ana first" parent="1" vertex="1"><mxGeometry width="80" height="30" as="geometry"/></mxCell>';
  const withNote = (text: string): string => text.replace('</root>', `${note}</root>`);

  it('keep what people drew into them, in a folder as well', () => {
    exported('--format', 'drawio', '--output', at('hub.drawio'));
    edit('hub.drawio', withNote);
    const { stderr } = exported('--format', 'drawio', '--output', at('hub.drawio'));
    assert.match(textOf('hub.drawio'), /ask Ana first/);
    assert.match(stderr, /hub\.drawio was brought up to date in place: .* add --replace/);
    assert.deepEqual(readdirSync(home), ['hub.drawio']);

    exported('--format', 'drawio,svg,mermaid', '--output', `${at('d')}/`);
    edit('d/network-hub.drawio', withNote);
    edit('d/network-hub.mmd', (text) => `%% mine\n${text}`);
    exported('--format', 'drawio,svg,mermaid', '--output', `${at('d')}/`);
    assert.match(textOf('d/network-hub.drawio'), /ask Ana first/);
    assert.match(textOf('d/network-hub.mmd'), /^%% mine\n/);
    assert.deepEqual(readdirSync(at('d')), ['network-hub.drawio', 'network-hub.mmd', 'network-hub.svg']);
  });

  it('are written anew with --replace, and what they held stays beside them', () => {
    exported('--format', 'drawio', '--output', at('hub.drawio'));
    edit('hub.drawio', withNote);
    const { stderr } = exported('--format', 'drawio', '--output', at('hub.drawio'), '--replace');
    assert.doesNotMatch(textOf('hub.drawio'), /ask Ana first/);
    assert.match(textOf('hub.1.drawio'), /ask Ana first/);
    assert.match(stderr, /kept in .*hub\.1\.drawio/);
  });

  it('stay beside what takes their place where somebody else wrote them, and go where Orrery did', () => {
    writeFileSync(at('hub.svg'), '<svg><!-- drawn by hand --></svg>');
    exported('--format', 'svg', '--output', at('hub.svg'));
    assert.match(textOf('hub.1.svg'), /drawn by hand/);
    exported('--format', 'svg', '--output', at('hub.svg'), '--detail', 'essentials');
    assert.deepEqual(readdirSync(home), ['hub.1.svg', 'hub.svg']);
  });

  it('do not bring their names into a redacted one', () => {
    exported('--format', 'drawio', '--output', at('hub.drawio'));
    exported('--format', 'drawio', '--output', at('hub.drawio'), '--redact');
    assert.doesNotMatch(textOf('hub.drawio'), /590271846633|network-hub/);
    assert.match(textOf('hub.1.drawio'), /network-hub/);
  });

  it('can be read by those alone who could read them before', () => {
    exported('--format', 'json', '--output', at('hub.json'));
    chmodSync(at('hub.json'), 0o600);
    exported('--format', 'json', '--output', at('hub.json'), '--detail', 'everything');
    assert.equal(statSync(at('hub.json')).mode & 0o777, 0o600);
  });

  it('are not what --json prints, which has no look, no pseudonyms and no formats', () => {
    for (const words of [['--redact'], ['--format', 'svg'], ['--style', 'x.yaml'], ['--update'], ['--replace']]) {
      const { status, stdout, stderr } = runCli({ HOME: home }, 'export', ...sample, '--json', ...words);
      assert.equal(status, 2, words.join(' '));
      assert.equal(stdout, '');
      assert.ok(stderr.includes(`without ${words[0]}.`), stderr);
      assert.match(stderr, /--format json/);
    }
  });
});
