import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Frame, FrameLocator, Locator, Page } from 'playwright-core';
import { launchChromium } from '../../scripts/vscode/chromium.ts';
import { artifacts } from '../../scripts/vscode/folders.ts';
import { startServer } from '../../scripts/vscode/server.ts';

/** A real VS Code with the packaged extension, in a browser, on an empty folder. */
export interface Workbench {
  readonly page: Page;
  /** The folder that is open. */
  readonly folder: string;
  /** The person's home. */
  readonly home: string;
  /** Where the extension keeps what it read. */
  readonly storage: string;
  /** Ends the process that the extension runs in, as the system does when memory runs out. */
  killExtensionHost(): void;
  close(): Promise<void>;
}

export interface WorkbenchOptions {
  /** What the person's shell would have set, such as where AWS is. */
  readonly env?: Readonly<Record<string, string>>;
  /** Settings of the person. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Files in the extension's storage before it is started, by name. */
  readonly stored?: Readonly<Record<string, string>>;
}

/** Names as the picker for color themes lists them, and the file that each comes from. */
const themes = {
  dark: { name: 'Dark Modern', file: 'dark_modern' },
  light: { name: 'Light Modern', file: 'light_modern' },
  'high-contrast': { name: 'Dark High Contrast', file: 'hc_black' },
} as const;
type Theme = keyof typeof themes;

export async function openWorkbench(vsix: string, options: WorkbenchOptions = {}): Promise<Workbench> {
  const { env = {}, stored = {} } = options;
  const settings = { 'workbench.colorTheme': themes.dark.name, 'workbench.reduceMotion': 'on', ...options.settings };
  const server = await startServer({ log: join(artifacts, 'e2e-server.log'), home: 'empty', env, settings, vsix });
  const folder = server.folder('workspace');
  const root = dirname(folder);
  // Settings that belong to a machine are those of the machine that the server runs on.
  writeFileSync(join(server.folder('user/Machine'), 'settings.json'), JSON.stringify(options.settings ?? {}));
  const storage = server.folder('user/User/globalStorage/orrery.orrery');
  for (const [name, content] of Object.entries(stored)) writeFileSync(join(storage, name), content);

  const browser = await launchChromium();
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await context.newPage();
  page.setDefaultTimeout(40_000);
  await page.goto(server.address(folder));
  await themeShown(page, 'dark');
  return {
    page,
    folder,
    home: join(root, 'home'),
    storage,
    killExtensionHost() {
      for (const host of extensionHosts(root)) process.kill(host, 'SIGKILL');
    },
    async close() {
      await browser.close();
      await server.stop();
    },
  };
}

/** The extension hosts among the children of the server that runs in a folder. */
function extensionHosts(root: string): number[] {
  const processes = execFileSync('ps', ['-A', '-ww', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' })
    .split('\n')
    .map((line) => /^ *(\d+) +(\d+) (.*)$/.exec(line) ?? [])
    .map(([, id, parent, command = '']) => ({ id: Number(id), parent: Number(parent), command }));
  const server = processes.find(({ command }) => command.includes(join(root, 'server')));
  const hosts = processes.filter(({ parent, command }) => {
    return parent === server?.id && command.includes('--type=extensionHost');
  });
  assert.ok(hosts.length > 0, `No extension host among:\n${processes.map(({ command }) => command).join('\n')}`);
  return hosts.map(({ id }) => id);
}

/** Clicks a title of the activity bar so that its side bar is shown. */
export async function openActivityBar(page: Page, title: string): Promise<void> {
  const item = page.locator('.activitybar .action-item', { has: page.locator(`a[aria-label^="${title}"]`) });
  await item.waitFor();
  if (!(await item.evaluate((element) => element.classList.contains('checked')))) await item.click();
}

/** Names of the rows that are drawn now, from the top down. */
export async function treeRows(page: Page): Promise<string[]> {
  return await page.locator('.sidebar .monaco-list-row .label-name').allTextContents();
}

/** The row of the side bar with exactly this name. */
export function treeRow(page: Page, name: string): Locator {
  return page.locator('.sidebar .monaco-list-row', {
    has: page.locator('.label-name').getByText(name, { exact: true }),
  });
}

/** Rows of things of a type, as screen readers hear them: `payments, Account, …`. */
export function rowsOfType(page: Page, typeTitle: string): Locator {
  return page.locator(`.sidebar .monaco-list-row[aria-label*=", ${typeTitle}"]`);
}

export async function expandRow(row: Locator): Promise<void> {
  await row.waitFor();
  // While rows arrive they move, and a click can miss.
  await eventually(async () => {
    if ((await row.getAttribute('aria-expanded')) === 'false') {
      await row.locator('.monaco-tl-twistie').click({ timeout: 3_000 });
    }
    await row.and(row.page().locator('[aria-expanded="true"]')).waitFor({ timeout: 2_000 });
  });
}

/** While something is read: what came of it so far. */
export function readingStatus(page: Page): Locator {
  return page.locator('.statusbar-item[id$="orrery.reading"]');
}

/** Clicks with the right button and answers what the native menu offers. */
export async function openContextMenu(page: Page, at: { x: number; y: number }): Promise<string[]> {
  await page.mouse.click(at.x, at.y, { button: 'right' });
  const labels = menu(page).locator('.action-label:not(.separator)');
  await labels.first().waitFor();
  return (await labels.allTextContents()).filter((label) => label !== '');
}

export async function chooseFromMenu(page: Page, label: string): Promise<void> {
  // A menu that has just opened takes no clicks yet.
  await eventually(async () => {
    await menu(page).locator('.action-item').getByText(label, { exact: true }).click({ timeout: 3_000 });
    await menu(page).waitFor({ state: 'hidden', timeout: 1_000 });
  });
}

/** Chooses an entry of a menu inside the native menu; `look` is called while both are open. */
export async function chooseFromSubmenu(
  page: Page,
  submenu: string,
  label: string,
  look: () => Promise<void> = async () => {},
): Promise<void> {
  const entry = page.locator('.context-view .monaco-submenu .action-item').getByText(label, { exact: true });
  // A menu that has just opened takes no pointer yet.
  await eventually(async () => {
    if (!(await entry.isVisible())) {
      await menu(page).locator('.action-item').getByText(submenu, { exact: true }).click({ timeout: 3_000 });
    }
    await entry.waitFor({ timeout: 3_000 });
    await look();
    await entry.click({ timeout: 3_000 });
    await menu(page).first().waitFor({ state: 'hidden', timeout: 1_000 });
  });
}

function menu(page: Page): Locator {
  return page.locator('.context-view .monaco-menu');
}

/** Clicks a row with the right button and chooses from its menu, or from a menu inside that. */
export async function chooseFromRow(row: Locator, command: string, inside?: string): Promise<void> {
  await openContextMenu(row.page(), await middleOf(row));
  if (inside === undefined) await chooseFromMenu(row.page(), command);
  else await chooseFromSubmenu(row.page(), command, inside);
}

/** Runs a command as the palette names it, e.g. `Orrery: Open Sample Estate`. */
export async function runCommand(page: Page, command: string): Promise<void> {
  await eventually(async () => {
    // A command before this one that ends only now may take the focus, which closes the palette.
    await page.keyboard.press('F1');
    await quickInput(page).fill(`>${command}`, { timeout: 3_000 });
    await quickPickRow(page, command).click({ timeout: 3_000 });
  });
}

function quickInput(page: Page): Locator {
  return page.locator('.quick-input-widget input.input');
}

/** Chooses an entry of the list that asks for one. */
export async function chooseFromQuickPick(page: Page, label: string): Promise<void> {
  await quickPickRow(page, label).click();
}

/** Types into the list that asks for something. */
export async function searchInQuickPick(page: Page, text: string): Promise<void> {
  await quickInput(page).fill(text);
}

/** Answers to the questions of an export. */
export interface ExportAnswers {
  readonly shown?: string;
  /** Absent: a menu has chosen it. */
  readonly format?: string;
  /** Absent: everything has been read. */
  readonly unread?: 'Read First' | 'Export What Is Known';
}

/** Goes through the steps of an export that has just begun to ask, into the usual folder. */
export async function answerExport(page: Page, { shown = 'Resources', format, unread }: ExportAnswers): Promise<void> {
  await chooseFromQuickPick(page, shown);
  if (format !== undefined) {
    await findFormat(page, format);
    await chooseFromQuickPick(page, format);
  }
  await quickInput(page).and(page.locator('[placeholder="Where to write it"]')).waitFor();
  await chooseFromQuickPick(page, 'diagrams');
  if (unread !== undefined) await chooseFromQuickPick(page, unread);
}

/** Brings a format into sight: the list is longer than the window. */
export async function findFormat(page: Page, format: string): Promise<Locator> {
  await quickInput(page).and(page.locator('[placeholder="Format"]')).fill(format);
  const row = quickPickRow(page, format);
  await row.waitFor();
  return row;
}

export function quickPickRow(page: Page, label: string): Locator {
  // The whole label: a part of another one that is marked as found is an element as well.
  const exactly = new RegExp(`^\\s*${label.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&')}\\s*$`);
  return page.locator('.quick-input-list .monaco-list-row', {
    has: page.locator('.label-name', { hasText: exactly }),
  });
}

export function notification(page: Page, text: string): Locator {
  return page.locator('.notification-toast', { hasText: text });
}

/** The question that has to be answered before anything else. */
export function question(page: Page): Locator {
  return page.locator('.monaco-dialog-box');
}

/** The document that the extension draws the graph in. */
export function graphFrame(page: Page): FrameLocator {
  return page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
}

/** The document of the Markdown preview that was opened last. */
export function markdownPreview(page: Page): FrameLocator {
  return page.locator('iframe.webview.ready').last().contentFrame().frameLocator('iframe#active-frame');
}

/** Node of the graph by its exact name: an invisible element over its drawing. */
export function graphNode(page: Page, name: string): Locator {
  return graphFrame(page).locator(`li[data-id][aria-label^="${name}, "]`);
}

/** Node of the graph by its name and type. */
export function graphNodeOf(page: Page, name: string, type: string): Locator {
  return graphFrame(page).locator(`li[data-id][aria-label^=${JSON.stringify(`${name}, ${type}`)}]`);
}

/** Opens the sample, and waits until its organization is read and drawn. */
export async function openSampleGraph(page: Page): Promise<void> {
  await openActivityBar(page, 'Orrery');
  await runCommand(page, 'Orrery: Open Sample Estate');
  await graphNode(page, 'network-hub').waitFor({ state: 'attached' });
  await readingStatus(page).waitFor({ state: 'hidden', timeout: 60_000 });
  await graphRests(page);
}

/** Waits until no new picture has come for a moment. */
export async function graphRests(page: Page): Promise<void> {
  const canvas = graphFrame(page).locator('[data-generation]');
  let before: string | null | undefined;
  await eventually(async () => {
    const now = await canvas.getAttribute('data-generation');
    const rests = now === before;
    before = now;
    if (!rests) await delay(700);
    assert.ok(rests, 'New pictures keep coming.');
  });
}

/** Where every node stands in the drawing, whatever part of it is seen. */
export async function graphBoxes(page: Page): Promise<Readonly<Record<string, string>>> {
  const boxes = await graphFrame(page)
    .locator('li[data-id]')
    .evaluateAll((nodes) =>
      nodes.map(({ dataset, style: { left, top, width, height } }) => [
        dataset.id,
        `${left} ${top} ${width} ${height}`,
      ]),
    );
  return Object.fromEntries(boxes);
}

/** The document of the graph itself, to run scripts in. */
export async function graphDocument(page: Page): Promise<Frame> {
  const outer = await page.locator('iframe.webview.ready').elementHandle();
  const inner = await (await outer?.contentFrame())?.waitForSelector('iframe#active-frame');
  const frame = await inner?.contentFrame();
  assert.ok(frame, 'There is no graph.');
  return frame;
}

/** Where something can be pointed at, in coordinates of the page, once it does not move any more. */
export async function middleOf(target: Locator): Promise<{ x: number; y: number }> {
  let before = await target.boundingBox();
  return await eventually(async () => {
    await delay(200);
    const box = await target.boundingBox();
    const rests = box !== null && before !== null && box.x === before.x && box.y === before.y;
    before = box;
    assert.ok(box !== null && rests, 'It is not drawn, or still moves.');
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  });
}

/** Points at a row until what VS Code shows about it says this. A row that arrives late moves the others. */
export async function tooltip(row: Locator, words: string): Promise<Locator> {
  const shown = row.page().locator('.monaco-hover');
  await eventually(async () => {
    await row.page().mouse.move(0, 0);
    await row.hover({ timeout: 5_000 });
    await shown.getByText(words).first().waitFor({ timeout: 5_000 });
  });
  return shown;
}

/** Waits for an editor to show a file and answers the file's name. */
export async function openedFile(page: Page, extension: string): Promise<string> {
  const tab = page.locator(`.editor-group-container.active .tab.active[data-resource-name$="${extension}"]`);
  await tab.waitFor();
  await page.locator('.editor-group-container.active .monaco-editor .view-line').first().waitFor();
  return (await tab.getAttribute('data-resource-name')) ?? '';
}

/** Makes sure that what is copied next is not mistaken for what was copied before. */
export async function clearClipboard(page: Page): Promise<void> {
  await page.evaluate(() => navigator.clipboard.writeText(''));
}

/** What was copied, once something was. */
export async function copied(page: Page): Promise<string> {
  return await eventually(async () => {
    const text = await page.evaluate(() => navigator.clipboard.readText());
    assert.notEqual(text, '', 'Nothing was copied.');
    return text;
  });
}

export async function setTheme(page: Page, theme: Theme): Promise<void> {
  const { name } = themes[theme];
  await eventually(async () => {
    await runCommand(page, 'Preferences: Color Theme');
    await quickInput(page).fill(name, { timeout: 3_000 });
    // The window takes on the look of the focused theme at once, so its row does not rest to be clicked.
    await quickPickRow(page, name).and(page.locator('.focused')).waitFor({ timeout: 3_000 });
    await page.keyboard.press('Enter');
    await quickInput(page).waitFor({ state: 'hidden', timeout: 3_000 });
    await themeShown(page, theme, 3_000);
  });
}

/** The workbench shows itself before its theme has come. */
async function themeShown(page: Page, theme: Theme, timeout = 40_000): Promise<void> {
  await page.locator(`.monaco-workbench[class*="${themes[theme].file}"] .activitybar`).waitFor({ timeout });
}

/** How VS Code itself says an extension was started, e.g. `Activation: 3ms`; `Startup Activation` if nobody asked for it. */
export async function activation(page: Page, extension: string): Promise<string> {
  const size = page.viewportSize();
  await page.setViewportSize({ width: 1440, height: 3000 }); // The list draws only what fits.
  await runCommand(page, 'Developer: Show Running Extensions');
  const row = page.locator('.monaco-list-row', { hasText: extension }).filter({ hasText: 'Activation:' });
  const text = (await row.locator('.activation-time').textContent()) ?? '';
  await page.keyboard.press('Escape');
  if (size !== null) await page.setViewportSize(size);
  return text;
}

/** Keeps the whole window as an image, for people. */
export async function screenshot(page: Page, name: string): Promise<void> {
  assert.match(name, /^[a-z0-9-]+$/);
  const folder = join(artifacts, 'screenshots');
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) });
}

/** Tries again for forty seconds what fails at first, because the window is still at something else. */
export async function eventually<T>(attempt: () => Promise<T>): Promise<T> {
  const end = Date.now() + 40_000;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() > end) throw error;
      await delay(100);
    }
  }
}
