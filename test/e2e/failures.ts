import type { Page } from 'playwright-core';
import { screenshot } from './workbench.ts';

/** Keeps how the window looked when a test of this suite failed, and closes the menu or list that it left open. */
export function keepFailures(page: () => Page): void {
  afterEach(async function () {
    if (this.currentTest?.state !== 'failed') return;
    await screenshot(page(), `failed-${this.currentTest.title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}`);
    await page().keyboard.press('Escape');
  });
}
