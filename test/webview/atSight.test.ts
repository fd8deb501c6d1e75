import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { artifacts } from '../../scripts/vscode/folders.ts';
import { drawPicture } from '../../src/picture/drawPicture.ts';
import type { Picture } from '../../src/picture/picture.ts';
import { defaultView } from '../../src/picture/view.ts';
import { openSample } from '../inventory/openSample.ts';
import { busyNetwork, busyVpc, hubAndSpoke, organizationOf } from './largeEstates.ts';
import { type PanelBrowser, startPanelBrowser } from './panelPage.ts';
import { themeNames } from './themes.ts';

/** Estates that decide whether a graph can be read, as one first sees them. Their pictures are kept for people's eyes. */
const estates: Readonly<Record<string, () => Promise<Picture>>> = {
  'an organization of 10,000 accounts': async () => {
    const facts = organizationOf(10_000).facts();
    const root = facts.graph.node(0).id;
    return drawPicture(facts, defaultView(root));
  },
  'a hub and 40 spokes': async () => drawPicture(hubAndSpoke(40).facts(), defaultView(undefined)),
  'a hub and 40 spokes by network': async () =>
    drawPicture(hubAndSpoke(40).facts(), { ...defaultView(undefined), group: 'network' }),
  'a VPC of 800 resources': async () => drawPicture(busyNetwork().facts(), defaultView(busyVpc)),
  'the sample organization': () => ofSample('sample'),
  'the sample tenant': () => ofSample('sample-azure'),
};

/** The whole of a sample, read first. */
async function ofSample(profile: string): Promise<Picture> {
  const inventory = openSample();
  try {
    await inventory.profiles();
    await inventory.read({ profile, depth: 'everything' });
    const [top] = await inventory.rows({ profile });
    return await inventory.picture({ profile, view: defaultView(top?.resource) });
  } finally {
    await inventory.close();
  }
}

const screenshots = join(artifacts, 'screenshots');

describe('at first sight', () => {
  let browser: PanelBrowser;
  before(async function () {
    this.timeout(60_000);
    mkdirSync(screenshots, { recursive: true });
    browser = await startPanelBrowser();
  });
  after(() => browser.close());

  for (const [name, draw] of Object.entries(estates)) {
    it(`shows ${name} so that it can be read`, async function () {
      this.timeout(120_000);
      const picture = await draw();
      assert.ok(picture.nodes.length <= 130, `${picture.nodes.length} nodes`);
      const strong = picture.edges.filter(({ minor }) => !minor).length;
      assert.ok(strong <= picture.nodes.length * 1.5, `${strong} edges of ${picture.nodes.length} nodes`);
      const panel = await browser.open({ width: 1440, height: 900 });
      await panel.show(picture);
      for (const theme of themeNames) {
        await panel.setTheme(theme);
        await panel.page.waitForTimeout(300);
        await panel.page.screenshot({ path: join(screenshots, `70-${name.replaceAll(/[ ,]+/g, '-')}-${theme}.png`) });
      }
      assert.deepEqual(panel.complaints, []);
      await panel.page.close();
    });
  }
});
