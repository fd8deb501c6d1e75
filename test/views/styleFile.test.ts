import assert from 'node:assert/strict';
import fc from 'fast-check';
import { styleOf } from '../../src/extension/exporting/styleSettings.ts';
import { usualStyle } from '../../src/picture/exportStyle.ts';
import { parseStyleFile } from '../../src/views/styleFile.ts';

describe('A style file', () => {
  it('is read as what it says, with what is usual for the rest', () => {
    const parsed = parseStyleFile(
      'mode: dark\nshow: [id, tags]\nproperties:\n  aws.ec2: [State.Name]\ncolours:\n  red: "#AB12cd"\n',
    );
    assert.deepEqual(parsed, {
      style: {
        mode: 'dark',
        direction: 'auto',
        show: ['id', 'tags'],
        properties: { 'aws.ec2': ['State.Name'] },
        colours: { red: '#AB12cd' },
      },
    });
    assert.deepEqual(parseStyleFile('# nothing yet\n'), { style: usualStyle });
  });

  it('says where it is wrong', () => {
    for (const [text, message, line] of [
      ['mode: darkish\n', /`mode` cannot be `darkish`/, 1],
      ['mode: dark\ncolours:\n  red: red\n', /`red` is no colour/, 3],
      ['direction: right\ncolours:\n  red: right\n', /`red` is no colour/, 3],
      ['colours:\n  orange: #d9480f\n  red: "#d9480f"\n', /`orange` is no colour/, 2],
      ['mode: dark\n---\nmode: light\n', /a file holds one style/, 2],
      ['mode: dark\ncolor: x\n', /`color` is nothing that a style has here/, 2],
      ['show: [name]\n', /cannot be `name`/, 1],
      ['- a\n- b\n', /A style must be keys/, 1],
    ] as const) {
      const parsed = parseStyleFile(text);
      assert.ok('problems' in parsed, text);
      assert.match(parsed.problems[0]?.message ?? '', message);
      assert.equal(parsed.problems[0]?.start.line, line, text);
    }
  });

  it('is never too strange to be read', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parseStyleFile(text)));
  });
});

describe('Settings of the look of exports', () => {
  it('count only as far as they say what a style can say', () => {
    const settings = (values: Readonly<Record<string, unknown>>) => styleOf({ get: (name) => values[name] });
    assert.deepEqual(settings({}), usualStyle);
    assert.deepEqual(
      settings({
        colorTheme: 'dark',
        direction: 'sideways',
        show: ['id', 'name', 7],
        properties: { 'aws.ec2': ['State', 3], 'aws.s3': 'x' },
        colors: { red: '#ff0000', blue: 'blue', pink: '#ff00ff' },
      }),
      {
        mode: 'dark',
        direction: 'auto',
        show: ['id'],
        properties: { 'aws.ec2': ['State'] },
        colours: { red: '#ff0000' },
      },
    );
  });
});
