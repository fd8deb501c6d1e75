import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Locator, Page } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';
import { launchChromium } from '../../scripts/vscode/chromium.ts';
import type { Excerpt } from '../../src/export/excerpt.ts';
import type { ExportInput } from '../../src/export/exporter.ts';
import { html } from '../../src/export/html/html.ts';
import { violations } from '../webview/axe.ts';
import { largeOrganizationInput, sampleInput, sampleTenantInput } from './estates.ts';
import { inputFor, textOf } from './inputs.ts';
import { emptyPicture, hostilePicture } from './pictures.ts';

interface Opened {
  readonly page: Page;
  /** Errors, dialogs, requests and violations of the page's policy. */
  readonly complaints: readonly string[];
}

describe('the HTML report in a browser', function () {
  this.timeout(120_000);
  const folder = mkdtempSync(join(tmpdir(), 'orrery-html-'));
  const files = new Map<string, string>();
  let browser: Browser;
  let opened: Opened;

  before(async () => {
    browser = await launchChromium();
  });
  after(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });
  afterEach(async () => {
    await opened?.page.close();
    assert.deepEqual(opened?.complaints, []);
  });

  const makes = {
    sample: () => sampleInput(),
    tenant: () => sampleTenantInput(),
    large: async () => largeOrganizationInput(10_000, 400),
    hostile: async () => inputFor(hostilePicture()),
    empty: async () => inputFor(emptyPicture()),
  } satisfies Record<string, () => Promise<ExportInput>>;

  async function fileOf(name: keyof typeof makes): Promise<string> {
    const known = files.get(name);
    if (known !== undefined) return known;
    const path = join(folder, `${name}.html`);
    writeFileSync(path, await textOf(html, await makes[name]()));
    files.set(name, pathToFileURL(path).href);
    return pathToFileURL(path).href;
  }

  async function open(
    name: keyof typeof makes,
    hash = '',
    options: Parameters<Browser['newPage']>[0] = {},
  ): Promise<Page> {
    const address = await fileOf(name);
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, offline: true, ...options });
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
    page.on('console', (line) => {
      if (line.type() === 'error' || line.type() === 'warning') complaints.push(`${line.type()}: ${line.text()}`);
    });
    page.on('request', (request) => {
      if (!request.url().startsWith(address)) complaints.push(`request: ${request.url()}`);
    });
    page.on('dialog', (dialog) => {
      complaints.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    opened = { page, complaints };
    await page.goto(`${address}${hash}`);
    return page;
  }

  const heading = (page: Page): Promise<string[]> => page.getByRole('heading', { level: 2 }).allInnerTexts();
  const rows = (page: Page): Locator => page.locator('[role=grid]:visible [role=row][data-index]');
  const firstCells = (page: Page): Promise<string[]> =>
    rows(page).locator('[role=gridcell]:first-child').allInnerTexts();
  const status = (page: Page): Promise<string> => page.locator('[role=status]:visible').first().innerText();
  const excerptOf = async (name: keyof typeof makes): Promise<Excerpt> => (await makes[name]()).excerpt();

  it('opens with its summary, and leads to every section', async () => {
    const page = await open('sample');
    assert.deepEqual(await heading(page), ['Summary']);
    const titles: string[] = [];
    for (const link of await page.getByRole('navigation').getByRole('link').all()) {
      await link.click();
      await page.locator(`nav [aria-current=page][href="${await link.getAttribute('href')}"]`).waitFor();
      titles.push(...(await heading(page)));
    }
    assert.deepEqual(titles, [
      'Summary',
      'Organization',
      'Accounts',
      'Resources',
      'Relations',
      'Access',
      'Diagrams',
      'Coverage & gaps',
      'About this file',
    ]);
  });

  it('finds resources by every word, and says in its address what was searched', async () => {
    const page = await open('sample', '#resources');
    const { resources } = await excerptOf('sample');
    assert.equal(await status(page), `${resources.length.toLocaleString('en')} resources`);
    await page.getByRole('searchbox', { name: 'Search resources' }).fill('HUB firewall-a');
    const names = await firstCells(page);
    assert.ok(names.includes('hub-eu-firewall-a'), names.join());
    assert.ok((await status(page)).startsWith(`${names.length} of `));
    assert.match(page.url(), /#resources\?q=HUB%20firewall-a$/);
    await page.reload();
    assert.deepEqual(await firstCells(page), names);
    await page.getByRole('searchbox', { name: 'Search resources' }).fill('nothing is called so');
    assert.equal(await status(page), 'Nothing found');
    assert.equal(await rows(page).count(), 0);
  });

  it('narrows resources down by type and region', async () => {
    const page = await open('sample', '#resources');
    const { resources } = await excerptOf('sample');
    await page.getByRole('combobox', { name: 'All types' }).selectOption('aws.ec2.vpc');
    await page.getByRole('combobox', { name: 'All regions' }).selectOption('us-east-1');
    const expected = resources.filter(({ type, region }) => type === 'aws.ec2.vpc' && region === 'us-east-1');
    assert.ok(expected.length > 0);
    assert.equal(await rows(page).count(), expected.length);
    assert.match(page.url(), /type=aws\.ec2\.vpc&region=us-east-1$/);
  });

  it('sorts by a column both ways, and not at all again', async () => {
    const page = await open('sample', '#accounts');
    const given = await firstCells(page);
    const button = page.getByRole('columnheader', { name: 'Name' }).getByRole('button');
    const header = page.locator('[role=columnheader]:visible').first();
    await button.click();
    assert.equal(await header.getAttribute('aria-sort'), 'ascending');
    const up = await firstCells(page);
    assert.deepEqual(up, up.toSorted(new Intl.Collator('en', { numeric: true }).compare));
    await button.click();
    assert.equal(await header.getAttribute('aria-sort'), 'descending');
    assert.match(page.url(), /sort=-name$/);
    await button.click();
    assert.deepEqual(await firstCells(page), given);
    await page.getByRole('columnheader', { name: 'Resources' }).getByRole('button').click();
    const counts = (await rows(page).locator('[role=gridcell]:nth-child(4)').allInnerTexts()).map((text) =>
      Number(text.replaceAll(',', '')),
    );
    assert.deepEqual(
      counts,
      counts.toSorted((a, b) => a - b),
    );
  });

  it('shows a resource with its tags, relations both ways and properties', async () => {
    const page = await open('sample', '#resources?q=hub-eu-firewall-a');
    await rows(page).first().click();
    const dialog = page.getByRole('dialog', { name: 'hub-eu-firewall-a' });
    await dialog.waitFor();
    assert.match(page.url(), /#resource=arn%3Aaws%3Aec2/);
    const text = await dialog.innerText();
    assert.match(text, /Team\s+Platform/);
    assert.match(text, /This is protected by/);
    assert.match(text, /Is attached to this/);
    assert.match(text, /NetworkInterfaces\[0\]\.Groups\[0\]\.GroupId/);
    const console = dialog.getByRole('link', { name: 'Open in console' });
    assert.match((await console.getAttribute('href')) ?? '', /^https:\/\//);
    assert.equal(await console.getAttribute('rel'), 'noopener noreferrer');
    const property = dialog.getByRole('treeitem').filter({ hasText: 'NetworkInterfaces' });
    await property.click();
    assert.equal(await property.first().getAttribute('aria-expanded'), 'true');
    await dialog.getByRole('button', { name: 'hub-eu-firewall', exact: true }).click();
    await page.getByRole('dialog', { name: 'hub-eu-firewall', exact: true }).waitFor();
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => location.hash === '#resources?q=hub-eu-firewall-a');
    assert.equal(await page.locator('dialog[open]').count(), 0);
    assert.deepEqual(await heading(page), ['Resources']);
  });

  it('opens a resource by its address, and says so when it holds none', async () => {
    const { resources } = await excerptOf('tenant');
    const one = resources.at(-1)!;
    const page = await open('tenant', `#resource=${encodeURIComponent(one.id)}`);
    await page.locator('dialog[open]').waitFor();
    assert.equal(await page.locator('dialog h2').innerText(), one.name);
    await page.evaluate(() => {
      location.hash = '#resource=nowhere';
    });
    await page.getByText('This report does not hold it.').waitFor();
    await page.getByRole('button', { name: 'Close' }).first().click();
    assert.deepEqual(await heading(page), ['Summary']);
  });

  it('opens, walks and searches its tree by keyboard', async () => {
    const page = await open('sample', '#tree');
    const tree = page.getByRole('tree', { name: 'Organization' });
    const active = async (): Promise<string> => {
      const id = (await tree.getAttribute('aria-activedescendant')) ?? '';
      return page.locator(`#${id} .tree-name`).innerText();
    };
    const open_ = tree.getByRole('treeitem', { expanded: true });
    await tree.focus();
    const before = await open_.count();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowLeft');
    assert.equal(await tree.getByRole('treeitem').count(), 1);
    await page.keyboard.press('ArrowRight');
    assert.equal(await open_.count(), before);
    await page.keyboard.press('ArrowRight');
    assert.equal(await active(), 'Root');
    await page.keyboard.press('ArrowDown');
    assert.equal(await active(), 'Acquisitions');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    assert.equal(await active(), 'Saltmarsh Coffee');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Saltmarsh Coffee' }).waitFor();
    assert.match(await page.getByRole('dialog').innerText(), /Not read completely/);
    await page.keyboard.press('Escape');
    await page.getByRole('searchbox', { name: 'Search the tree' }).fill('orders-db');
    const found = await tree.getByRole('treeitem').allInnerTexts();
    assert.ok(found.some((text) => text.startsWith('orders-db-1')));
    assert.ok(found.every((text) => !text.startsWith('Sandbox')));
  });

  it('shows the place of a resource in the tree', async () => {
    const { resources } = await excerptOf('sample');
    const one = resources.find(({ name }) => name === 'hub-eu-firewall-a')!;
    const page = await open('sample', `#tree?at=${encodeURIComponent(one.id)}`);
    const tree = page.getByRole('tree');
    const id = (await tree.getAttribute('aria-activedescendant')) ?? '';
    assert.equal(await page.locator(`#${id} .tree-name`).innerText(), one.name);
    assert.equal(await page.locator(`#${id}`).getAttribute('aria-level'), String(one.path.length + 1));
  });

  it('tells who reaches what, directly and through groups', async () => {
    const page = await open('sample', '#access');
    const grid = page.getByRole('grid', { name: 'Who can reach what' });
    const report = (await sampleInput()).access()!;
    const direct = report.rows.find(({ principal }) => principal.name === 'checkout')!;
    await page.getByRole('searchbox', { name: 'Search people and groups' }).fill('cleo');
    await page.getByRole('searchbox', { name: /^Search accounts/ }).fill(direct.target.name);
    assert.match(await grid.getByRole('rowheader').first().innerText(), /cleo\.marsh/);
    await grid.focus();
    await page.keyboard.press('Home');
    assert.equal(
      await page.locator('.matrix-told').innerText(),
      `cleo.marsh reaches ${direct.target.name}: ${direct.role!.name} through checkout.`,
    );
    assert.match(page.url(), /#access\?who=cleo&where=/);
    assert.equal(await grid.locator('.through').count(), 1);
    await page.getByRole('searchbox', { name: 'Search people and groups' }).fill('checkout');
    assert.equal(await grid.locator('.given:not(.through)').count(), 1);
  });

  it('leaves access out where nothing grants any', async () => {
    const page = await open('empty');
    assert.equal(await page.getByRole('navigation').getByText('Access').count(), 0);
    assert.equal(await page.getByRole('navigation').getByText('Accounts').count(), 0);
  });

  it('moves and zooms a diagram by keys, buttons and mouse, and shows the whole again', async () => {
    const page = await open('sample', '#diagrams');
    const frame = page.locator('.frame').first();
    const sight = async (): Promise<number[]> =>
      ((await frame.locator('svg').getAttribute('viewBox')) ?? '').split(' ').map(Number);
    await frame.focus();
    await page.keyboard.press('0');
    const whole = await sight();
    await page.keyboard.press('+');
    const near = await sight();
    assert.ok(near[2]! < whole[2]! && near[0]! > whole[0]!);
    await page.keyboard.press('ArrowRight');
    assert.ok((await sight())[0]! > near[0]!);
    await page.keyboard.press('0');
    assert.deepEqual(await sight(), whole);
    await page.getByRole('button', { name: 'Zoom in' }).first().click();
    assert.deepEqual(await sight(), near);
    const box = (await frame.boundingBox())!;
    await page.mouse.move(box.x + 300, box.y + 200);
    await page.mouse.down();
    await page.mouse.move(box.x + 200, box.y + 200, { steps: 4 });
    await page.mouse.up();
    const dragged = await sight();
    assert.ok(dragged[0]! > near[0]! && dragged[2] === near[2]);
    assert.equal(await page.locator('dialog[open]').count(), 0);
    await page.getByRole('button', { name: 'Show the whole' }).first().click();
    assert.deepEqual(await sight(), whole);
  });

  it('opens a diagram as high as the window, and as much of it as can be read', async () => {
    interface Shown {
      readonly frame: { readonly top: number; readonly bottom: number; readonly width: number };
      readonly drawing: { readonly left: number; readonly top: number; readonly width: number; readonly right: number };
      /** Pixels of the smallest text. */
      readonly text: number;
    }
    const shownIn = (page: Page): Promise<Shown> =>
      page
        .locator('.frame')
        .first()
        .evaluate((frame) => {
          const svg = frame.querySelector('svg') as SVGSVGElement;
          const matrix = svg.getScreenCTM() as DOMMatrix;
          const { top, bottom, width, left } = frame.getBoundingClientRect();
          const sizes = [...svg.querySelectorAll('text')].map((text) => Number(text.getAttribute('font-size')));
          const wide = Number(svg.getAttribute('width')) * matrix.a;
          return {
            frame: { top, bottom, width },
            drawing: { left: matrix.e - left, top: matrix.f - top, width: wide, right: matrix.e - left + wide },
            text: Math.min(...sizes) * matrix.a,
          };
        });
    for (const [width, height] of [
      [1440, 900],
      [1920, 1080],
    ] as const) {
      const page = await open('sample', '#diagrams', { viewport: { width, height } });
      await page.evaluate(() => new Promise(requestAnimationFrame));
      const { frame, drawing, text } = await shownIn(page);
      assert.ok(frame.bottom <= height && frame.bottom > height - 40, `ends at ${frame.bottom} of ${height}`);
      assert.ok(Math.abs(drawing.left) < 1 && Math.abs(drawing.top) < 1, 'begins at its top left');
      assert.ok(text >= 7.9, `texts of ${text} pixels`);
      await page.getByRole('button', { name: 'Show the whole' }).first().click();
      const { drawing: whole } = await shownIn(page);
      assert.ok(
        whole.left >= -1 && whole.right <= frame.width + 1 && whole.width > frame.width * 0.6,
        'shows all of it',
      );
      await page.close();
    }
    const page = await open('large', '#diagrams', { viewport: { width: 1920, height: 1080 } });
    await page.evaluate(() => new Promise(requestAnimationFrame));
    const { frame, drawing, text } = await shownIn(page);
    assert.ok(
      drawing.left >= 0 && drawing.right <= frame.width && text < 14,
      'a small one is whole, and no larger than life',
    );
  });

  it('moves a diagram by touch', async () => {
    const page = await open('sample', '#diagrams', { hasTouch: true, viewport: { width: 390, height: 800 } });
    const frame = page.locator('.frame').first();
    const before = await frame.locator('svg').getAttribute('viewBox');
    const box = (await frame.boundingBox())!;
    const session = await page.context().newCDPSession(page);
    const touch = (type: string, ...points: number[][]): Promise<unknown> =>
      session.send('Input.dispatchTouchEvent', {
        type: type as 'touchStart',
        touchPoints: points.map(([x = 0, y = 0], id) => ({ x: box.x + x, y: box.y + y, id })),
      });
    const widthOf = (sight: string | null): number => Number((sight ?? '').split(' ')[2]);
    await touch('touchStart', [120, 80]);
    await touch('touchMove', [60, 80]);
    await touch('touchEnd');
    const moved = await frame.locator('svg').getAttribute('viewBox');
    assert.notEqual(moved, before);
    assert.equal(widthOf(moved), widthOf(before));
    await touch('touchStart', [100, 80], [140, 80]);
    await touch('touchMove', [60, 80], [200, 80]);
    await touch('touchEnd');
    assert.ok(widthOf(await frame.locator('svg').getAttribute('viewBox')) < widthOf(before));
  });

  it('opens a resource that is pressed in a diagram', async () => {
    const page = await open('sample', '#diagrams');
    const input = await sampleInput();
    const { picture } = input.drawings()[0]!;
    const ids = new Set((await input.excerpt()).resources.map(({ id }) => id));
    const at = picture.nodes.findIndex(({ kind, id }) => kind === 'leaf' && ids.has(id));
    await page.locator(`#drawing-1-n${at + 1}`).dispatchEvent('click');
    await page.locator('dialog[open]').waitFor();
    assert.equal(await page.locator('dialog h2').innerText(), picture.nodes[at]!.label);
  });

  it('opens 10,000 accounts, with only those in sight as rows', async () => {
    const page = await open('large', '#accounts');
    assert.equal(await status(page), '10,000 accounts');
    const shown = await rows(page).count();
    assert.ok(shown > 10 && shown < 60, String(shown));
    const grid = page.getByRole('grid', { name: 'Accounts' });
    assert.equal(await grid.getAttribute('aria-rowcount'), '10001');
    await grid.focus();
    await page.keyboard.press('End');
    assert.equal(await rows(page).last().getAttribute('aria-rowindex'), '10001');
    await page.getByRole('searchbox', { name: 'Search accounts' }).fill('200000009999');
    assert.equal(await status(page), '1 of 10,000 accounts');
    await rows(page).first().click();
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => location.hash.startsWith('#accounts'));
    await page.evaluate(() => {
      location.hash = '#tree';
    });
    await page.getByRole('button', { name: 'Expand all' }).click();
    const tree = page.getByRole('tree');
    await tree.focus();
    await page.keyboard.press('End');
    assert.ok((await tree.getByRole('treeitem').count()) < 60);
    const last = (await tree.getAttribute('aria-activedescendant')) ?? '';
    const { resources } = await excerptOf('large');
    assert.equal(last, `tree-${resources.length - 1}`);
  });

  it('shows hostile names as text and runs nothing', async () => {
    const page = await open('hostile');
    for (const section of ['tree', 'resources', 'relations', 'diagrams', 'coverage', 'about']) {
      await page.evaluate((name) => {
        location.hash = name;
      }, section);
      assert.equal(await page.locator('main img, main script, main iframe, main b').count(), 0);
    }
    await page.evaluate(() => {
      location.hash = '#resources?q=onerror';
    });
    await page.waitForFunction(() => document.querySelector('#resources [role=status]')?.textContent?.includes(' of '));
    const names = await firstCells(page);
    assert.ok(names.length > 0);
    assert.deepEqual(new Set(names), new Set(['<img src=x onerror=alert(1)>']));
    await rows(page).first().click();
    await page.locator('dialog[open]').waitFor();
    assert.equal(await page.locator('dialog h2').innerText(), '<img src=x onerror=alert(1)>');
  });

  it('is light or dark as the screen, until its reader chooses', async () => {
    const ground = (page: Page): Promise<string> =>
      page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const page = await open('tenant', '', { colorScheme: 'dark' });
    assert.equal(await ground(page), 'rgb(13, 17, 23)');
    await page.getByRole('combobox', { name: 'Colours' }).selectOption('light');
    assert.equal(await ground(page), 'rgb(255, 255, 255)');
    await page.emulateMedia({ colorScheme: 'light' });
    await page.getByRole('combobox', { name: 'Colours' }).selectOption('dark');
    assert.equal(await ground(page), 'rgb(13, 17, 23)');
    await page.getByRole('combobox', { name: 'Colours' }).selectOption('auto');
    assert.equal(await ground(page), 'rgb(255, 255, 255)');
  });

  it('prints summary, gaps and diagrams on light ground', async () => {
    const page = await open('sample', '#resources', { colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    assert.deepEqual(await heading(page), ['Summary', 'Diagrams', 'About this file']);
    assert.equal(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), 'rgb(255, 255, 255)');
    assert.equal(await page.locator('.gaps li:visible').count(), await page.locator('.gaps li').count());
    assert.equal(await page.locator('.drawing svg.orrery-drawing:visible').count(), 4);
    assert.equal(await page.locator('nav:visible, [role=grid]:visible, .drawing-tools:visible').count(), 0);
    for (const landscape of [false, true]) {
      const paper = await getDocumentProxy(new Uint8Array(await page.pdf({ format: 'A4', landscape })));
      const { text } = await extractText(paper, { mergePages: false });
      assert.ok(text.length > 3);
      // A diagram that is higher than the paper leaves a page empty, or with its title only.
      for (const [at, words] of text.entries()) assert.ok(words.length > 200, `page ${at + 1}: ${words}`);
    }
  });

  it('shows what matters without scripts', async () => {
    const page = await open('sample', '', { javaScriptEnabled: false });
    assert.deepEqual(await heading(page), ['Summary', 'Diagrams', 'About this file']);
    assert.match(await page.locator('noscript').innerText(), /need scripts/);
  });

  it('fits a narrow screen without scrolling sideways', async () => {
    const page = await open('sample', '', { viewport: { width: 390, height: 800 } });
    for (const section of ['summary', 'tree', 'accounts', 'resources', 'access', 'diagrams', 'coverage', 'about']) {
      await page.evaluate((name) => {
        location.hash = name;
      }, section);
      await page.locator('main section:visible').waitFor();
      const [inside, outside] = await page.evaluate(() => [
        document.querySelector('main')?.scrollWidth ?? 0,
        document.querySelector('main')?.clientWidth ?? 0,
      ]);
      assert.equal(inside, outside, section);
      assert.equal((await page.locator('.top').boundingBox())?.y, 0, section);
    }
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [1280, 390]) {
      it(`gives axe nothing to complain about, ${colorScheme}, ${width} wide`, async () => {
        const page = await open('sample', '', { colorScheme, viewport: { width, height: 800 } });
        const names = [
          'summary',
          'tree',
          'accounts',
          'resources',
          'relations',
          'access',
          'diagrams',
          'coverage?state=incomplete',
          'about',
        ];
        // On a narrow screen, only what is laid out otherwise.
        for (const name of width < 720 ? names.slice(0, 6) : names) {
          await page.evaluate((hash) => {
            location.hash = hash;
          }, name);
          await page.locator('main section:visible').waitFor();
          assert.deepEqual(await violations(page), [], name);
        }
        await page.evaluate(() => {
          location.hash = '#resources?q=hub-eu-firewall-a';
        });
        await rows(page).first().click();
        await page.getByRole('dialog').waitFor();
        assert.deepEqual(await violations(page), [], 'details');
      });
    }
  }
});
