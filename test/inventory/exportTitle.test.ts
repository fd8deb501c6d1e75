import assert from 'node:assert/strict';
import type { ExportRequest } from '../../src/inventory/exportRequest.ts';
import type { Inventory } from '../../src/inventory/inventory.ts';
import { defaultSettings } from '../../src/inventory/settings.ts';
import { presetView } from '../../src/picture/presets.ts';
import { defaultView } from '../../src/picture/view.ts';
import { openSample } from './openSample.ts';

describe('an exported file', () => {
  let inventory: Inventory;
  before(async () => {
    inventory = openSample();
    await inventory.configure(defaultSettings);
    await inventory.read({ profile: 'sample', depth: 'accounts' });
  });
  after(() => inventory.close());

  const exported = async (request: Partial<ExportRequest>) => {
    const view = defaultView(undefined);
    const [file] = await inventory.export({ profile: 'sample', view, formats: ['mermaid'], ...request });
    return { name: file?.name, text: String(file?.content) };
  };

  it('is called after its view, and says so', async () => {
    const one = await exported({ title: 'Who pays: production' });
    assert.equal(one.name, 'Who-pays-production.mmd');
    assert.match(one.text, /^%% .*Who pays: production/m);
    assert.ok(!one.text.includes('title: Sample estate'));
    const other = await exported({ title: 'Sandboxes', view: presetView('overview', undefined) });
    assert.equal(other.name, 'Sandboxes.mmd', 'whatever preset its view is like');
  });

  it('is called after its scope where the view has no title', async () => {
    assert.equal((await exported({})).name, 'Sample-estate.mmd');
    assert.equal((await exported({ title: ' ' })).name, 'Sample-estate.mmd');
    assert.equal((await exported({ view: presetView('overview', undefined) })).name, 'Sample-estate-overview.mmd');
  });

  it('does not tell the title where it is redacted', async () => {
    const { name = '', text } = await exported({ title: 'Contoso takeover', redact: true });
    assert.ok(!/contoso/i.test(name + text), name);
    assert.equal((await exported({ title: 'Contoso takeover', redact: true })).name, name);
    assert.notEqual((await exported({ title: 'Fabrikam takeover', redact: true })).name, name);
  });
});
