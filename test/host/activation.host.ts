import assert from 'node:assert/strict';
import { setTimeout as delay } from 'node:timers/promises';
import * as vscode from 'vscode';

describe('Activation', () => {
  it('waits until something of Orrery is used', () => {
    assert.equal(orrery().isActive, false);
  });

  it('comes with opening the view', async () => {
    const container = orrery().packageJSON.contributes.viewsContainers.activitybar[0].id;
    await vscode.commands.executeCommand(`workbench.view.extension.${container}`);
    while (!orrery().isActive) await delay(1);
  });

  it('registers every command of the manifest', async () => {
    const registered = new Set(await vscode.commands.getCommands(true));
    const promised: string[] = orrery().packageJSON.contributes.commands.map(
      (item: { command: string }) => item.command,
    );
    assert.ok(promised.length > 0);
    assert.deepEqual(
      promised.filter((command) => !registered.has(command)),
      [],
    );
  });
});

function orrery(): vscode.Extension<unknown> {
  const extension = vscode.extensions.getExtension('orrery.orrery');
  assert.ok(extension, 'orrery.orrery is not among the extensions');
  return extension;
}
