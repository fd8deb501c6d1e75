import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import chromium from '@sparticuz/chromium';
import { chromium as playwright } from 'playwright-core';
import { pngsByPlantuml } from '../test/export/plantumlPng.ts';
import { repository } from './vscode/folders.ts';

/** The network of an account that is neither trivial nor crowded. */
const network = 'arn:aws:ec2:eu-west-1:829047715362:vpc/vpc-d51f62468f1acc10e';
const smaller = 'arn:aws:ec2:eu-west-1:147320958841:vpc/vpc-b6a65c54593ff5bda';

/** Takes the README's pictures of exports: what the built command line writes of the sample, as its tools show it. */
export async function takeExportPictures(folder: string): Promise<void> {
  const written = mkdtempSync(join(tmpdir(), 'orrery-pictures-'));
  const exported = (...words: string[]): string => {
    const cli = join(repository, 'dist/cli.js');
    const { status } = spawnSync(process.execPath, [cli, 'export', '--sample', ...words], { stdio: 'inherit' });
    // The sample has accounts that cannot be read.
    if (status !== 0 && status !== 3) throw new Error(`The export ended with ${status}`);
    return words.at(-1) ?? '';
  };
  try {
    exported('--scope', network, '--format', 'png', '--output', `${written}/`);
    copyFileSync(join(written, 'checkout-prod.png'), join(folder, 'export-picture.png'));

    const program = exported('--scope', smaller, '--format', 'plantuml', '--output', join(written, 'network.puml'));
    const [picture] = pngsByPlantuml([readFileSync(program, 'utf8')]);
    if (picture !== undefined) writeFileSync(join(folder, 'export-plantuml.png'), picture);

    const report = exported('--format', 'html', '--output', join(written, 'report.html'));
    const browser = await playwright.launch({ executablePath: await chromium.executablePath(), args: chromium.args });
    const page = await browser.newPage({ viewport: { width: 1280, height: 860 }, colorScheme: 'light' });
    await page.goto(pathToFileURL(report).href);
    await page.screenshot({ path: join(folder, 'export-report.png') });
    await browser.close();
  } finally {
    rmSync(written, { recursive: true });
  }
}
