import assert from 'node:assert/strict';
import fc from 'fast-check';
import { getDocumentProxy } from 'unpdf';
import { framed } from '../../src/export/drawing/frame.ts';
import { sceneOf } from '../../src/export/drawing/scene.ts';
import { writable } from '../../src/export/drawing/writable.ts';
import type { ExportInput } from '../../src/export/exporter.ts';
import { pdf } from '../../src/export/pdf.ts';
import { largeOrganizationInput, sampleInput, sampleTenantInput } from './estates.ts';
import { inputFor } from './inputs.ts';
import {
  emptyPicture,
  headerFor,
  hostileNames,
  hostilePicture,
  hugePicture,
  networkPicture,
  node,
  organizationPicture,
  picture,
  widePicture,
} from './pictures.ts';

const inputs: Readonly<Record<string, () => ExportInput | Promise<ExportInput>>> = {
  'the sample estate': () => sampleInput(),
  'the sample tenant': () => sampleTenantInput(),
  'an organization of 2,000 accounts': () => largeOrganizationInput(),
  'an organization': () => inputFor(organizationPicture()),
  'a network': () => inputFor(networkPicture()),
  'a picture of 600 edges': () => inputFor(hugePicture()),
  'a wide picture': () => inputFor(widePicture()),
  'an empty picture': () => inputFor(emptyPicture()),
};

describe('a PDF document', () => {
  for (const [name, made] of Object.entries(inputs)) {
    it(`of ${name} is one page of the picture's shape, on which every word can be found`, async () => {
      const input = await made();
      const { pages, text, width, height } = await read(await written(input));
      assert.equal(pages, 1);
      const scene = drawnScene(input);
      assert.ok(Math.abs(width - scene.width * 0.75) < 1 && Math.abs(height - scene.height * 0.75) < 1);
      for (const { shapes } of scene.parts) {
        for (const shape of shapes) {
          if (shape.kind === 'words' && !/\p{Script=Arabic}/u.test(shape.text)) {
            assert.ok(text.includes(packed(shape.text)), `${shape.text} is not on the page`);
          }
        }
      }
    }).timeout(60_000);
  }

  it('is the same every time, to the byte', async () => {
    const input = inputFor(networkPicture());
    assert.deepEqual(await written(input), await written(input));
  });

  it('leads to the console from where nodes are', async () => {
    const made = organizationPicture();
    const { links } = await read(await written(inputFor(made)));
    assert.equal(links.length, made.nodes.length);
    for (const link of links) assert.match(link, /^https:\/\/console\.aws\.amazon\.com\/go\?id=/);
  });

  it('says about itself what text files say', async () => {
    const made = networkPicture();
    const header = headerFor(made, { scope: 'payments in Wörkloads', sample: true });
    const { info } = await read(await written(inputFor(made, { header })));
    assert.equal(info.Title, 'payments');
    assert.equal(info.Subject, 'payments in Wörkloads');
    assert.match(String(info.Keywords), /^SAMPLE DATA/m);
    assert.match(String(info.Keywords), /^Write it again: orrery export --profile corp-sso/m);
    assert.equal(info.CreationDate, 'D:20260301093000Z');
  });

  it('holds the command that writes it again as it is, for programs that read no PDF', async () => {
    const made = networkPicture();
    const command = String.raw`orrery export --root 'ünit (a)\b' --format pdf`;
    const bytes = await written(inputFor(made, { header: headerFor(made, { command }) }));
    assert.ok(Buffer.from(bytes).toString('utf8').split('\n').includes(`% Write it again: ${command}`));
  });

  it('has a day of its own where nothing was read', async () => {
    const { readAt: _, ...header } = headerFor(emptyPicture());
    const { info } = await read(await written(inputFor(emptyPicture(), { header })));
    assert.equal(info.CreationDate, 'D:19800101000000Z');
  });

  it('shows a box for what no font has, and says so', async () => {
    const made = picture('p', { nodes: [node('a', 'instance', '漢字 web'), node('b', 'instance', 'ελ кир →')] });
    const { text, info } = await read(await written(inputFor(made)));
    assert.ok(text.includes('▯▯web'));
    assert.ok(text.includes('ελкир→'));
    assert.ok(text.includes(packed('2 characters are in no font')));
    assert.match(String(info.Keywords), /^2 characters are in no font/m);
  });

  it('is drawn smaller where no page is large enough, and says so', async () => {
    const made = picture('far', { nodes: ['a', 'b'].map((id) => node(id, 'instance', id)) });
    const boxes = new Map([
      ['a', { x: 100, y: 40, width: 188, height: 64 }],
      ['b', { x: 25_000, y: 9_000, width: 188, height: 64 }],
    ]);
    const { width, text } = await read(
      await written(inputFor(made, { layout: () => ({ boxes, width: 25_200, height: 9_100 }) })),
    );
    assert.ok(width <= 14_400 && width > 14_300);
    assert.match(text, /Toolargeforapage:drawnat76%ofitssize/);
  });

  it('can be read whatever things are called', async () => {
    const name = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom(...hostileNames, 'endobj', '%%EOF'),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(name, { minLength: 1, maxLength: 5 }), async (names) => {
        const made = hostilePicture(names);
        const { pages, links, text } = await read(await written(inputFor(made)));
        assert.equal(pages, 1);
        assert.equal(links.length, made.nodes.length);
        assert.ok(text.includes(packed(`${made.nodes.length} nodes`)));
      }),
      { numRuns: 40 },
    );
  }).timeout(60_000);
});

async function written(input: ExportInput): Promise<Uint8Array> {
  const [file, ...others] = await pdf.write(input);
  assert.deepEqual(others, []);
  return file!.content as Uint8Array;
}

/** The scene as the page shows it, without notes on what does not fit. */
function drawnScene(input: ExportInput) {
  const { picture: made, header } = input;
  const bare = sceneOf({ title: made.title, picture: made, layout: input.layout() }, new Map());
  return writable(framed(bare, made, header, writable(framed(bare, made, header)).notes)).scene;
}

interface Read {
  readonly pages: number;
  readonly width: number;
  readonly height: number;
  /** Everything on the page, without spaces. */
  readonly text: string;
  readonly links: readonly string[];
  readonly info: Readonly<Record<string, unknown>>;
}

async function read(bytes: Uint8Array): Promise<Read> {
  const document = await getDocumentProxy(bytes.slice());
  const page = await document.getPage(1);
  const [, , width = 0, height = 0] = page.view;
  const { items } = await page.getTextContent();
  const annotations = (await page.getAnnotations()) as { subtype: string; url?: string }[];
  const { info } = await document.getMetadata();
  const result = {
    pages: document.numPages,
    width,
    height,
    text: packed(items.map((item) => ('str' in item ? item.str : '')).join('')),
    links: annotations.flatMap(({ subtype, url }) => (subtype === 'Link' && url !== undefined ? [url] : [])),
    info: info as Record<string, unknown>,
  };
  await document.loadingTask.destroy();
  return result;
}

function packed(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, '');
}
