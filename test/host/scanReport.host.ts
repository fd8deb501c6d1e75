import assert from 'node:assert/strict';
import { setTimeout as delay } from 'node:timers/promises';
import * as vscode from 'vscode';

/** What commands of the sample's row are called with. */
const sampleRow = { row: { profile: 'sample' } };

describe('The scan report', () => {
  before(async function () {
    // All of the sample is read before the command ends.
    this.timeout(180_000);
    await vscode.commands.executeCommand('orrery.openSampleEstate');
  });
  after(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('opens as a read-only Markdown document with the figures of the last scan', async () => {
    await vscode.commands.executeCommand('orrery.showScanReport', sampleRow);
    const report = vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'orrery-report');
    assert.equal(report?.languageId, 'markdown');
    assert.equal(report.uri.path, '/Scan report: Sample estate');
    assert.match(report.getText(), /^# Scan \d+ of Sample estate/);
    assert.match(report.getText(), /^\| Readings \| \d/m);
  });

  it('tells of the tenant of the sample what Azure Resource Graph answered', async () => {
    await vscode.commands.executeCommand('orrery.showScanReport', { row: { profile: 'sample-azure' } });
    const report = vscode.workspace.textDocuments.find(({ uri }) => uri.path === '/Scan report: Sample tenant');
    assert.match(report?.getText() ?? '', /^\| Taken from Azure Resource Graph \| [1-9]/m);
  });

  it('opens in the Markdown preview', async () => {
    const titles = (): string[] => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label));
    while (!titles().some((title) => title.includes('Scan report: Sample estate'))) await delay(20);
  });
});
