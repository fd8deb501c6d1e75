import assert from 'node:assert/strict';
import { crc32, inflateSync } from 'node:zlib';
import type { ExportInput } from '../../src/export/exporter.ts';
import { png } from '../../src/export/png.ts';
import { usualStyle } from '../../src/picture/exportStyle.ts';
import { largeOrganizationInput, sampleInput } from './estates.ts';
import { inputFor } from './inputs.ts';
import { emptyPicture, headerFor, hostilePicture, networkPicture, node, picture, widePicture } from './pictures.ts';

describe('a PNG picture', () => {
  it('comes in two sizes of the same picture', async () => {
    const [small, large] = await pictures(inputFor(networkPicture()));
    assert.deepEqual([small!.suffix, large!.suffix], ['', '@2x']);
    assert.ok(Math.abs(large!.width - small!.width * 2) <= 1);
    assert.ok(Math.abs(large!.height - small!.height * 2) <= 1);
  });

  const inputs: Readonly<Record<string, () => ExportInput | Promise<ExportInput>>> = {
    'the sample estate': () => sampleInput(),
    'an organization of 2,000 accounts': () => largeOrganizationInput(),
    'hostile names': () => inputFor(hostilePicture()),
    'a wide picture': () => inputFor(widePicture()),
    'an empty picture': () => inputFor(emptyPicture()),
  };
  for (const [name, made] of Object.entries(inputs)) {
    it(`of ${name} is whole, not blank and not wider than four times its height`, async () => {
      for (const { width, height, colours } of await pictures(await made())) {
        assert.ok(width <= 4 * height + 4, `${width} × ${height}`);
        assert.ok(colours > 3, `${colours} colours`);
      }
    }).timeout(60_000);
  }

  it('is the same every time', async () => {
    const written = async () => (await png.write(inputFor(networkPicture()))).map(({ content }) => content);
    assert.deepEqual(await written(), await written());
  });

  it('is light, unless it is asked to be dark', async () => {
    const ground = async (mode: 'auto' | 'light' | 'dark') =>
      (await pictures(inputFor(networkPicture(), { style: { ...usualStyle, mode } })))[0]!.ground;
    assert.deepEqual(
      [await ground('auto'), await ground('light'), await ground('dark')],
      ['#ffffff', '#ffffff', '#0d1117'],
    );
  });

  it('says about itself what text files say, in UTF-8', async () => {
    const made = networkPicture();
    const header = headerFor(made, { source: 'corp-ssö', sample: true });
    const [{ texts } = { texts: {} as Record<string, string> }] = await pictures(inputFor(made, { header }));
    assert.equal(texts.Title, 'payments');
    assert.match(texts.Description ?? '', /^Profile: corp-ssö$/m);
    assert.match(texts.Description ?? '', /^SAMPLE DATA/m);
    assert.match(texts.Description ?? '', /^Write it again: orrery export --profile corp-sso/m);
  });

  it('draws other letters than people see elsewhere only where it says so', async () => {
    const described = async (name: string) => {
      const made = picture('p', { nodes: [node('a', 'instance', name)] });
      return (await pictures(inputFor(made)))[0]!.texts.Description ?? '';
    };
    assert.match(await described('漢字'), /2 characters are in no font that comes with Orrery/);
    assert.doesNotMatch(await described('Ünïcødé ελ кир ك'), /no font/);
  });

  it('is drawn smaller where it would be too large for other programs, and says so', async () => {
    const made = picture('far', { nodes: ['a', 'b'].map((id) => node(id, 'instance', id)) });
    const boxes = new Map([
      ['a', { x: 100, y: 40, width: 188, height: 64 }],
      ['b', { x: 25_000, y: 9_000, width: 188, height: 64 }],
    ]);
    const [small, large] = await pictures(inputFor(made, { layout: () => ({ boxes, width: 25_200, height: 9_100 }) }));
    for (const [file, of] of [
      [small!, '100'],
      [large!, '200'],
    ] as const) {
      assert.ok(file.width <= 16_000 && file.width * file.height <= 64_100_000);
      assert.match(
        file.texts.Description ?? '',
        new RegExp(`Too large for a picture of ${of} %: drawn at \\d+ % of its size`),
      );
    }
  }).timeout(60_000);
});

interface Read {
  readonly suffix: string;
  readonly width: number;
  readonly height: number;
  readonly texts: Readonly<Record<string, string>>;
  /** Different colours in the first bytes of every twentieth row, as they are stored: more than one is not blank. */
  readonly colours: number;
  /** The left upper corner. */
  readonly ground: string;
}

async function pictures(input: ExportInput): Promise<Read[]> {
  return (await png.write(input)).map(({ suffix = '', content }) => ({ suffix, ...read(Buffer.from(content)) }));
}

/** Reads a PNG and checks its sums: https://www.w3.org/TR/png-3/. */
function read(file: Buffer): Omit<Read, 'suffix'> {
  assert.equal(file.toString('hex', 0, 8), '89504e470d0a1a0a');
  const chunks: { readonly type: string; readonly data: Buffer }[] = [];
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at);
    assert.equal(file.readUInt32BE(at + 8 + length), crc32(file.subarray(at + 4, at + 8 + length)));
    chunks.push({ type: file.toString('latin1', at + 4, at + 8), data: file.subarray(at + 8, at + 8 + length) });
    at += length + 12;
  }
  const [first] = chunks;
  assert.equal(first?.type, 'IHDR');
  assert.equal(chunks.at(-1)?.type, 'IEND');
  const [width, height] = [first.data.readUInt32BE(0), first.data.readUInt32BE(4)];
  assert.deepEqual([first.data[8], first.data[9]], [8, 6], 'eight bits of red, green, blue and alpha');
  const rows = inflateSync(Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data)));
  const rowLength = 1 + width * 4;
  assert.equal(rows.length, height * rowLength);
  const colours = new Set<number>();
  for (let row = 0; row < height; row += 20) {
    for (let at = row * rowLength + 1; at < (row + 1) * rowLength; at += 4) colours.add(rows.readUInt32BE(at));
  }
  const texts = chunks
    .filter(({ type }) => type === 'iTXt')
    .map(({ data }) => {
      const keyword = data.subarray(0, data.indexOf(0)).toString('latin1');
      return [keyword, data.toString('utf8', keyword.length + 5)] as const;
    });
  return {
    width,
    height,
    texts: Object.fromEntries(texts),
    colours: colours.size,
    ground: `#${rows.toString('hex', 1, 4)}`,
  };
}
