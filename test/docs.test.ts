import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import manifest from '../package.json' with { type: 'json' };
import texts from '../package.nls.json' with { type: 'json' };
import { aws } from '../src/clouds/aws/aws.ts';
import { longestPolicy } from '../src/clouds/aws/policy.ts';
import { azureTypes } from '../src/clouds/azure/types.ts';
import type { PermissionForm } from '../src/model/cloud.ts';
import { exportFormats } from '../src/model/exportFormats.ts';
import type { ResourceType } from '../src/model/resourceType.ts';
import { parseViewFile } from '../src/views/parseViewFile.ts';
import { parseStyleFile } from '../src/views/styleFile.ts';
import { keyTable } from '../webview/graph/keyboard/keys.ts';

const read = (file: string) => readFileSync(fileURLToPath(new URL(`../${file}`, import.meta.url)), 'utf8');

/** What the cells of tables list, one by one, in lower case. */
function listed(markdown: string): ReadonlySet<string> {
  return new Set(markdown.split(/[|,\n]/).map((name) => name.trim().toLowerCase()));
}

describe('the documents', () => {
  it('name the command that gives the permissions, and each form of them', () => {
    const readme = read('README.md');
    const section = /^## Permissions\n([\s\S]*?)^## /m.exec(readme)?.[1] ?? assert.fail('README has no such section');
    assert.ok(section.includes(`*${texts['command.copyRequiredPermissions.title']}*`));
    assert.ok(section.includes('`orrery policy --format FORMAT`'));
    const forms: Record<PermissionForm, true> = { policy: true, cloudformation: true, bicep: true, terraform: true };
    for (const form of Object.keys(forms)) assert.match(section, new RegExp(`^\\| \`${form}\` \\|`, 'm'));
    assert.ok(section.includes(longestPolicy.toLocaleString('en')));
  });

  it('name every key of the graph as its help does', () => {
    const [, section = ''] = /## Keys of the graph([\s\S]*?)\n## /.exec(read('README.md')) ?? [];
    const rows = section.split('\n').filter((line) => line.startsWith('| ') && !/^\| (Key|---)/.test(line));
    assert.deepEqual(
      rows,
      keyTable.map(({ keys, does }) => `| ${keys} | ${does} |`),
    );
  });

  it('show a view file that is one', () => {
    const [, example = ''] = /## Views\n\n```yaml\n([\s\S]*?)```/.exec(read('README.md')) ?? [];
    const parsed = parseViewFile(example);
    assert.ok('file' in parsed, JSON.stringify(parsed));
    assert.deepEqual(parsed.file.view.filter.tags, { application: ['payments'], stage: ['prod', 'staging'] });
  });

  it('name every format and every preset of exports, and show a style that is one', () => {
    const [, section = ''] = /## Exports\n([\s\S]*?)\n## /.exec(read('README.md')) ?? [];
    const plain = section.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replaceAll('`', '');
    const named = listed(plain);
    const unnamed = Object.values(exportFormats).filter(({ title }) => !named.has(title.toLowerCase()));
    assert.deepEqual(unnamed, []);
    assert.match(read('README.md'), new RegExp(`in \\[${Object.keys(exportFormats).length} formats\\]`));
    const [, example = ''] = /```yaml\n([\s\S]*?)```/.exec(section) ?? [];
    const parsed = parseStyleFile(example);
    assert.ok('style' in parsed, JSON.stringify(parsed));
    assert.equal(parsed.style.direction, 'right');
  });

  it('name everything that is read', () => {
    const [, section = ''] = /### What it reads([\s\S]*?)\n## /.exec(read('README.md')) ?? [];
    const [ofAws = '', ofAzure = ''] = section.split('#### In Azure');
    const others = 'aws.tag.taggedResource';
    const unnamed = (types: readonly ResourceType[], markdown: string): readonly string[] => {
      const named = listed(markdown);
      return types
        .filter(({ id, plural }) => id !== others && !named.has(plural.toLowerCase()))
        .map(({ plural }) => plural);
    };
    assert.deepEqual(unnamed(aws.types, ofAws), []);
    assert.deepEqual(unnamed(azureTypes, ofAzure), []);
  });

  it('name every permission that Reader does not include', () => {
    const [, section = ''] = /^## Permissions\n[\s\S]*?^### In Azure\n([\s\S]*?)^## /m.exec(read('README.md')) ?? [];
    const ofTypes = azureTypes.flatMap(({ permissions }) => permissions.filter((one) => !/\/read$/i.test(one)));
    const ofSettings = texts['setting.azure.appSettings.description'].match(/Microsoft\.[\w/.]+\/action/g) ?? [];
    assert.ok(ofTypes.length > 0 && ofSettings.length > 0);
    const missing = [...ofTypes, ...ofSettings].filter((action) => !section.includes(`\`${action}\``));
    assert.deepEqual([...new Set(missing)], []);
  });

  it('name every setting with its default', () => {
    const readme = read('README.md');
    for (const [name, { default: value }] of Object.entries(manifest.contributes.configuration.properties)) {
      const row = readme.split('\n').find((line) => line.startsWith(`| \`${name}\``));
      assert.ok(row?.includes(`\`${typeof value === 'string' ? value : JSON.stringify(value)}\``), name);
    }
  });

  it('give a reason for every dependency', () => {
    const contributing = read('CONTRIBUTING.md');
    // One row speaks for the clients of all services.
    const short = (name: string) => name.replace(/^@aws-sdk\/client-.*/, '@aws-sdk/client-*');
    const unnamed = [...Object.keys(manifest.dependencies), ...Object.keys(manifest.devDependencies)].filter(
      (name) => !contributing.includes(short(name)) && !name.startsWith('@types/') && name !== '@smithy/types',
    );
    assert.deepEqual(unnamed, []);
  });

  it('name only scripts that exist', () => {
    const named = [...`${read('README.md')}${read('CONTRIBUTING.md')}`.matchAll(/npm run ([\w:-]+)/g)];
    for (const [, script = ''] of named) assert.ok(script in manifest.scripts, script);
  });

  it('show pictures that are there', () => {
    for (const [, markdown, html] of read('README.md').matchAll(/!\[[^\]]*\]\(([^)]+)\)|<img src="([^"]+)"/g)) {
      assert.ok(readFileSync(fileURLToPath(new URL(`../${markdown ?? html}`, import.meta.url))).length > 0);
    }
  });
});
