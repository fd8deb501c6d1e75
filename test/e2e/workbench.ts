import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { launchChromium } from '../../scripts/vscode/chromium.ts';
import { artifacts } from '../../scripts/vscode/folders.ts';
import { startServer } from '../../scripts/vscode/server.ts';

/** A real VS Code with the packaged extension, in a browser, on an empty folder. */
export interface Workbench {
  readonly page: Page;
  /** The folder that is open. */
  readonly folder: string;
  close(): Promise<void>;
}

/** Names as the picker for color themes lists them, and the file that each comes from. */
const themes = {
  dark: { name: 'Dark Modern', file: 'dark_modern' },
  light: { name: 'Light Modern', file: 'light_modern' },
  'high-contrast': { name: 'Dark High Contrast', file: 'hc_black' },
} as const;
type Theme = keyof typeof themes;

export async function openWorkbench(vsix: string): Promise<Workbench> {
  const settings = { 'workbench.colorTheme': themes.dark.name, 'workbench.reduceMotion': 'on' };
  const server = await startServer({ log: join(artifacts, 'e2e-server.log'), home: 'empty', settings, vsix });
  const folder = server.folder('workspace');
  const browser = await launchChromium();
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(server.address(folder));
  await themeShown(page, 'dark');
  const close = async () => {
    await browser.close();
    await server.stop();
  };
  return { page, folder, close };
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

export async function expandRow(row: Locator): Promise<void> {
  await row.waitFor();
  if ((await row.getAttribute('aria-expanded')) === 'false') await row.locator('.monaco-tl-twistie').click();
  await row.and(row.page().locator('[aria-expanded="true"]')).waitFor();
}

/** Opens the native menu of something with the right button and answers what it offers. */
export async function openContextMenu(target: Locator, position?: { x: number; y: number }): Promise<string[]> {
  await target.click({ button: 'right', ...(position === undefined ? {} : { position }) });
  const labels = menu(target.page()).locator('.action-label:not(.separator)');
  await labels.first().waitFor();
  return (await labels.allTextContents()).filter((label) => label !== '');
}

export async function chooseFromMenu(page: Page, label: string): Promise<void> {
  await menu(page).locator('.action-item').getByText(label, { exact: true }).click();
}

function menu(page: Page): Locator {
  return page.locator('.context-view .monaco-menu');
}

/** Runs a command as the palette names it, e.g. `Orrery: Open Sample Estate`. */
export async function runCommand(page: Page, command: string): Promise<void> {
  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget input.input').fill(`>${command}`);
  await chooseFromQuickPick(page, command);
}

/** Chooses an entry of the list that asks for one. */
export async function chooseFromQuickPick(page: Page, label: string): Promise<void> {
  await quickPickRow(page, label).first().click();
}

function quickPickRow(page: Page, label: string): Locator {
  return page.locator('.quick-input-list .monaco-list-row', {
    has: page.locator('.label-name').getByText(label, { exact: true }),
  });
}

export function notification(page: Page, text: string): Locator {
  return page.locator('.notification-toast', { hasText: text });
}

/** The document that the extension draws the graph in. */
export function graphFrame(page: Page): FrameLocator {
  return page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
}

export async function setTheme(page: Page, theme: Theme): Promise<void> {
  const { name } = themes[theme];
  await runCommand(page, 'Preferences: Color Theme');
  await page.locator('.quick-input-widget input.input').fill(name);
  await chooseFromQuickPick(page, name);
  await themeShown(page, theme);
}

/** The workbench shows itself before its theme has come. */
async function themeShown(page: Page, theme: Theme): Promise<void> {
  await page.locator(`.monaco-workbench[class*="${themes[theme].file}"] .activitybar`).waitFor();
}

/** How VS Code itself says an extension was started, e.g. `Activation: 3ms`; `Startup Activation` if nobody asked for it. */
export async function activation(page: Page, extension: string): Promise<string> {
  const size = page.viewportSize();
  await page.setViewportSize({ width: 1440, height: 3000 }); // The list draws only what fits.
  await runCommand(page, 'Developer: Show Running Extensions');
  const row = page.locator('.monaco-list-row', { hasText: extension }).filter({ hasText: 'Activation:' });
  const text = await row.locator('.activation-time').innerText();
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
