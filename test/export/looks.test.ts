import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../../scripts/vscode/chromium.ts';
import { repository } from '../../scripts/vscode/folders.ts';
import type { ExportInput } from '../../src/export/exporter.ts';
import { presets, presetView } from '../../src/picture/presets.ts';
import { defaultView, type View } from '../../src/picture/view.ts';
import { largeOrganization, sampleInput, sampleTenantInput } from './estates.ts';
import { seenIn } from './lookBrowser.ts';
import { tools } from './lookTools.ts';

/** Width by height that a person still reads without scrolling for ever. */
const widest = 4;

/** A row of a few boxes that every screen shows whole, in pixels. */
const wholeRow = 1_000;

const folder = join(repository, 'artifacts/exports');

const usual = defaultView(undefined);

describe('what people see of an export', function () {
  this.timeout(180_000);
  let browser: Browser;
  let page: Page;

  before(async function () {
    if (process.platform !== 'linux' || process.arch !== 'x64') {
      console.log('    Skipped: the browser in the development dependencies runs on Linux x64 only.');
      this.skip();
    }
    browser = await launchChromium();
    page = await browser.newPage();
    mkdirSync(folder, { recursive: true });
  });

  after(async () => browser?.close());

  const large = once(() => largeOrganization());
  const estates: Readonly<Record<string, () => ExportInput | Promise<ExportInput>>> = {
    sample: () => sampleInput(),
    large: () => large()(usual),
  };

  for (const [estate, open] of Object.entries(estates)) {
    for (const [format, tool] of Object.entries(tools)) {
      it(`is every node of the ${estate} estate, in a picture of a shape that fits a screen: ${format}`, async function () {
        if (tool === undefined) return this.skip();
        for (const { name, picture, width, height, nodes } of await tool(await open(), browser)) {
          writeFileSync(join(folder, `${name}-${estate}.png`), picture);
          const seen = await seenIn(page, picture);
          const [across, down] = [width ?? seen.width, height ?? seen.height];
          assert.equal(nodes?.drawn, nodes?.wanted, name);
          assert.ok(seen.colours > 20 && seen.covered > 0.02, `${name} is blank: ${JSON.stringify(seen)}`);
          assert.ok(across <= widest * down, `${name} is ${across} × ${down}`);
        }
      });
    }
  }
});

describe('the shape of a drawing', function () {
  this.timeout(120_000);
  const large = once(() => largeOrganization());
  const estates: Readonly<Record<string, (view: View) => ExportInput | Promise<ExportInput>>> = {
    'sample organization': sampleInput,
    'sample tenant': sampleTenantInput,
    'organization of 2,000 accounts': (view) => large()(view),
  };

  for (const [estate, open] of Object.entries(estates)) {
    for (const preset of presets) {
      it(`fits a screen: ${preset} of the ${estate}`, async () => {
        const root = preset === 'dependencies' ? await busiest(await open(usual)) : undefined;
        const input = await open(presetView(preset, root));
        const { width, height } = input.layout();
        assert.equal(input.layout().boxes.size, input.picture.nodes.length);
        assert.ok(width <= Math.max(widest * height, wholeRow), `${width} × ${height}`);
      });
    }
  }
});

/** What has the most relations. */
async function busiest(input: ExportInput): Promise<string | undefined> {
  const { resources, relations } = await input.excerpt();
  const times = new Map(resources.map(({ id }) => [id, 0]));
  for (const end of relations.flatMap(({ from, to }) => [from, to])) {
    const known = times.get(end);
    if (known !== undefined) times.set(end, known + 1);
  }
  const [most] = [...times].toSorted(([, one], [, other]) => other - one);
  return most?.[0];
}

function once<Value>(compute: () => Value): () => Value {
  let known: { readonly value: Value } | undefined;
  return () => {
    known ??= { value: compute() };
    return known.value;
  };
}
