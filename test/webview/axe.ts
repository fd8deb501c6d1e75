import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame, Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeWindow {
  readonly axe: {
    run(
      options: object,
    ): Promise<{ violations: { id: string; nodes: { target: unknown[]; failureSummary?: string }[] }[] }>;
  };
}

/** What axe finds on a page with all of its rules, best practices included: one line for each rule and element. */
export async function violations(page: Page | Frame): Promise<readonly string[]> {
  // The page's policy forbids scripts of others: this one comes by the debugger, which no policy stops.
  await page.evaluate(source);
  return page.evaluate(async () => {
    const { axe } = window as unknown as AxeWindow;
    const found = await axe.run({ resultTypes: ['violations'] });
    return found.violations.flatMap(({ id, nodes }) =>
      nodes.map(
        ({ target, failureSummary = '' }) => `${id}: ${target.join(' ')} ${failureSummary.replace(/\s+/g, ' ')}`,
      ),
    );
  });
}
