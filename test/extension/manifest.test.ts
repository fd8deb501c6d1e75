import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { bundleFile, bundleText } from '../../scripts/l10n.ts';
import { exportFormats } from '../../src/model/exportFormats.ts';

interface MenuItem {
  /** Absent: a menu in the menu. */
  readonly command?: string;
  readonly submenu?: string;
  readonly when?: string;
}

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const manifestText = read('package.json');
const manifest = JSON.parse(manifestText);
const titles: Record<string, string> = JSON.parse(read('package.nls.json'));
const sources = globSync(['src/extension.ts', 'src/extension/**/*.ts'], { cwd: root }).map(read).join('\n');

const commands: { command: string; title: string; icon?: string }[] = manifest.contributes.commands;
const menus: Record<string, MenuItem[]> = manifest.contributes.menus;
const named = (pattern: RegExp, text = sources): string[] =>
  [...new Set([...text.matchAll(pattern)].map(([, id]) => id!))].sort();

describe('manifest', () => {
  it('contributes every command that is registered, and registers every one it contributes', () => {
    const contributed = commands.map(({ command }) => command).sort();
    const views: string[] = manifest.contributes.views.orrery.map(({ id }: { id: string }) => id);
    const inSources = named(/'(orrery\.[\w.]+)'/g).filter((id) =>
      /^orrery\.(graph\.|developer\.|export\.)?[a-z]\w*$/.test(id),
    );
    const exports = Object.keys(exportFormats).map((format) => `orrery.export.${format}`);
    // Names of the same shape that are no commands: views and what they focus on, context keys, ids of panels and items.
    const others = new Set([
      ...views,
      ...named(/setContext', '(orrery\.\w+)'/g),
      'orrery.graph',
      'orrery.view',
      'orrery.reading',
      'orrery.export',
      'orrery.lastExport',
    ]);
    assert.deepEqual([...inSources.filter((id) => !others.has(id)), ...exports].sort(), contributed);
  });

  it('titles everything in package.nls.json, and has no title too many', () => {
    assert.deepEqual(named(/"%([\w.-]+)%"/g, manifestText), Object.keys(titles).sort());
    for (const [key, title] of Object.entries(titles)) assert.notEqual(title.trim(), '', key);
  });

  it('writes command titles in title case', () => {
    const small = new Set(['in', 'to', 'of', 'a', 'the', 'and', 'or', 'from', 'as']);
    const formats = new Set(Object.keys(exportFormats).map((format) => `orrery.export.${format}`));
    for (const { command, title } of commands) {
      if (formats.has(command)) continue; // Formats are called as everywhere else.
      const words = titles[title.slice(1, -1)]!.split(' ');
      assert.deepEqual(
        words.filter((word) => !small.has(word) && !/^[A-Z]/.test(word)),
        [],
        title,
      );
    }
  });

  it('names only its own commands in menus, walkthrough and welcome texts', () => {
    const own = new Set(commands.map(({ command }) => command));
    const inTexts = named(/command:([\w.]+)/g, JSON.stringify(titles));
    const inEvents = named(/onCommand:([\w.]+)/g, manifestText);
    const inMenus = Object.values(menus).flatMap((items) => items.flatMap(({ command }) => command ?? []));
    for (const command of [...inTexts, ...inEvents, ...inMenus]) assert.ok(own.has(command), command);
  });

  it('fills every menu in a menu, and calls formats there as everywhere else', () => {
    const submenus: string[] = manifest.contributes.submenus.map(({ id }: { id: string }) => id);
    const shown = new Set(Object.values(menus).flatMap((items) => items.flatMap(({ submenu }) => submenu ?? [])));
    assert.deepEqual([...shown], submenus);
    for (const submenu of submenus) assert.ok((menus[submenu] ?? []).length > 0, submenu);
    for (const [format, { title }] of Object.entries(exportFormats)) {
      assert.equal(titles[`command.export.${format}.title`], title);
    }
  });

  it('gives every button an icon', () => {
    const icons = new Map(commands.map(({ command, icon }) => [command, icon]));
    const buttons = [...menus['view/title']!, ...menus['view/item/context']!].filter(
      ({ group }: MenuItem & { group?: string }) => /^(navigation|inline)/.test(group ?? ''),
    );
    for (const { command } of buttons) assert.match(icons.get(command ?? '') ?? '', /^\$\([a-z-]+\)$/, command);
  });

  it('hides from the palette what needs a row or a node', () => {
    const hidden = new Set(menus.commandPalette!.filter(({ when }) => when === 'false').map(({ command }) => command));
    // Without a node, this one asks what to draw.
    const onNodes = menus['webview/context']!.flatMap(({ command = 'orrery.generateDiagram' }) =>
      command === 'orrery.generateDiagram' ? [] : command,
    );
    for (const command of [
      ...onNodes,
      'orrery.copyId',
      'orrery.openConsole',
      'orrery.showProperties',
      'orrery.readEverything',
    ]) {
      assert.ok(hidden.has(command), command);
    }
  });

  it('reads every setting it offers, and restricts all of them in untrusted workspaces', () => {
    const settings = Object.keys(manifest.contributes.configuration.properties).sort();
    const inCode = named(/\.get(?:<[^(]*>)?\('([\w.]+)'/g, read('src/extension/settings.ts'));
    const ofExports = named(/\.get\('(\w+)'\)/g, read('src/extension/exporting/styleSettings.ts'));
    assert.deepEqual(
      [...inCode, ...ofExports.map((name) => `export.${name}`)].map((name) => `orrery.${name}`).sort(),
      settings,
    );
    assert.deepEqual([...manifest.capabilities.untrustedWorkspaces.restrictedConfigurations].sort(), settings);
  });

  it('sets every context key that its conditions ask for', () => {
    const set = new Set(named(/setContext', '([\w.]+)'/g));
    const conditions = manifestText
      .match(/"when": "[^\n]*"/g)!
      .join('\n')
      .replaceAll(/==\s*'?orrery\.\w+'?/g, '');
    for (const key of named(/(orrery\.\w+)/g, conditions)) assert.ok(set.has(key), key);
  });

  it('points at files that are there', () => {
    const files = [manifest.icon, ...named(/"(media\/[\w/.-]+)"/g, manifestText)];
    for (const file of files) assert.ok(existsSync(path.join(root, file)), file);
    const { width, height } = sizeOfPng(readFileSync(path.join(root, manifest.icon)));
    assert.deepEqual([width, height], [256, 256]);
  });

  it('is activated by nothing but its own views, commands and panels', () => {
    assert.deepEqual(manifest.activationEvents, ['onWebviewPanel:orrery.graph']);
  });

  it('exports every text of the sources for translation (else: node scripts/l10n.ts)', () => {
    assert.equal(read(bundleFile), bundleText(root));
  });
});

function sizeOfPng(bytes: Buffer): { width: number; height: number } {
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}
