import assert from 'node:assert/strict';
import * as vscode from 'vscode';

/** What commands of the sample's row are called with. */
const sampleRow = { row: { kind: 'profile', profile: 'sample' } };

describe('Who has access', () => {
  before(async function () {
    // All of the sample is read before the command ends.
    this.timeout(180_000);
    await vscode.commands.executeCommand('orrery.openSampleEstate');
  });
  after(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('opens as a read-only Markdown document', async () => {
    await vscode.commands.executeCommand('orrery.showAccess', sampleRow);
    const report = vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'orrery-access');
    assert.equal(report?.languageId, 'markdown');
    assert.equal(report.uri.path, '/Access: Sample estate');
    assert.match(report.getText(), /^# Who has access in Sample estate/);
  });
});
