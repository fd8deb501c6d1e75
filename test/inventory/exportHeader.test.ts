import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ExportRequest } from '../../src/inventory/exportRequest.ts';
import type { Problem } from '../../src/model/problem.ts';
import { usualStyle } from '../../src/picture/exportStyle.ts';
import { askedView } from '../../src/picture/presets.ts';
import { openSample } from './openSample.ts';

describe('the header of an exported file', () => {
  const style = { ...usualStyle, direction: 'down' as const };

  /** Nothing has to be read for it. */
  async function headerOf(more: Partial<ExportRequest>): Promise<string> {
    const inventory = openSample();
    try {
      const request = { profile: 'sample', view: askedView({ scopes: [] }), formats: ['mermaid'] as const, ...more };
      const [file] = await inventory.export(request);
      return String(file?.content);
    } finally {
      await inventory.close();
    }
  }

  it('says whose style it has where the command cannot', async () => {
    assert.match(await headerOf({ style }), /^%% Style: that of the settings of an editor, which/m);
    const ofFile = await headerOf({ style, styleFile: '.orrery/style.yaml' });
    assert.match(ofFile, / --style \.orrery\/style\.yaml$/m);
    assert.doesNotMatch(ofFile, /Style:/);
    assert.doesNotMatch(await headerOf({ style: usualStyle }), /Style:/);
    assert.match(
      await headerOf({ style, styleFile: '/home/contoso/style.yaml', redact: true }),
      /^%% Style: that of a file, which the command names STYLE\.yaml\.$/m,
    );
  });

  it('names neither view nor style of a redacted file', async () => {
    const text = await headerOf({
      style,
      styleFile: '/home/contoso/secret.yaml',
      viewFile: 'Customer Contoso/secret.orrery.yaml',
      redact: true,
    });
    assert.doesNotMatch(text, /contoso|secret/i);
    assert.match(
      text,
      /^%% Write it again, with the view saved as a file: orrery export --sample --view VIEW\.orrery\.yaml /m,
    );
  });

  it('names what was asked for in place of what the file of the view asks', async () => {
    const more = { viewFile: 'hub.orrery.yaml', insteadOfFile: { detail: 'everything' as const } };
    assert.match(await headerOf(more), /^%% Write it again: .* --view hub\.orrery\.yaml --detail everything /m);
  });
});

describe('pseudonyms of what is not kept', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'orrery-keys-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  /** The pseudonym of a tag of a recording, and what a person is told meanwhile. */
  async function pseudonym(keys?: string): Promise<{ readonly tag: string | undefined; readonly told: Problem[] }> {
    const told: Problem[] = [];
    const inventory = openSample({
      replay: true,
      ...(keys === undefined ? {} : { keys }),
      host: { notice: (problem) => told.push(problem) },
    });
    try {
      const view = askedView({ scopes: [], group: 'tag:contoso' });
      const [file] = await inventory.export({ profile: 'replay', view, formats: ['mermaid'], redact: true });
      return { tag: / --group tag:(\S+)/.exec(String(file?.content))?.[1], told };
    } finally {
      await inventory.close();
    }
  }

  it('are the same the next time where there is a folder for their key', async () => {
    const [first, second] = [await pseudonym(folder), await pseudonym(folder)];
    assert.ok(first.tag !== undefined && first.tag !== 'contoso');
    assert.equal(second.tag, first.tag);
    assert.deepEqual([...first.told, ...second.told], []);
  });

  it('are others the next time where there is none, and the person is told how to have the same', async () => {
    const [first, second] = [await pseudonym(), await pseudonym()];
    assert.notEqual(second.tag, first.tag);
    assert.equal(first.told.length, 1);
    assert.match(first.told[0]?.advice ?? '', /ORRERY_REDACTION_KEY/);
  });
});
