import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import { createViewBaseline } from '../../src/extension/views/viewBaseline.ts';
import type { Inventory } from '../../src/inventory/inventory.ts';

describe('since when a view file was not looked at', () => {
  const uri = 'file:///payments.orrery.yaml' as unknown as vscode.Uri;

  /** The scans that are kept, the newest first. */
  function baselineOver(...numbers: number[]) {
    const kept = new Map<string, unknown>();
    const scans = [...numbers];
    const context = {
      workspaceState: {
        get: (key: string) => kept.get(key),
        update: async (key: string, value: unknown) => void kept.set(key, value),
      },
    } as unknown as vscode.ExtensionContext;
    const inventory = {
      scans: async ({ limit }: { limit: number }) => scans.slice(0, limit).map((scan) => ({ scan })),
    } as unknown as Inventory;
    return { scans, baseline: createViewBaseline(context, inventory) };
  }

  it('is since now where it never was, and stays so whatever is scanned', async () => {
    const { scans, baseline } = baselineOver(4, 3);
    assert.equal(await baseline.of(uri, 'aws:corp'), 4);
    scans.unshift(5);
    assert.equal(await baseline.of(uri, 'aws:corp'), 4);
    await baseline.seen(uri, 'aws:corp', 5);
    assert.equal(await baseline.of(uri, 'aws:corp'), 5);
  });

  it('is as long ago as scans are kept where the one that was seen is not any more', async () => {
    const { scans, baseline } = baselineOver(4);
    await baseline.seen(uri, 'aws:corp', 4);
    scans.splice(0, 1, 9, 8, 7);
    assert.equal(await baseline.of(uri, 'aws:corp'), 7);
  });

  it('is not known where nothing was scanned', async () => {
    assert.equal(await baselineOver().baseline.of(uri, 'aws:corp'), undefined);
  });
});
