import assert from 'node:assert/strict';
import { type CommandOptions, exportCommand } from '../../src/inventory/exportCommand.ts';
import type { ReadingLimits } from '../../src/inventory/exportRequest.ts';
import { commandIn } from '../../src/inventory/readExportCommand.ts';
import type { Profile } from '../../src/model/profile.ts';
import { type AskedView, askedView, presets } from '../../src/picture/presets.ts';
import { details, groupings, type View } from '../../src/picture/view.ts';

const profile = { id: 'corp-sso', name: 'corp-sso', provider: 'aws' } as Profile;
const hub = 'aws:account:590271846633';
const shared = 'aws:account:612840397751';

const command = (view: View, more: Partial<CommandOptions> = {}): string =>
  exportCommand(profile, view, {
    format: 'mermaid',
    redact: false,
    reading: {},
    idOf: (id) => id,
    grouping: view.group,
    ...more,
  });

const read = (text: string) => {
  const written = commandIn(`%% Write it again: ${text}\n`);
  assert.ok(written, text);
  return written;
};

/** Every way to ask for a view with options alone. */
function* asked(): Generator<AskedView> {
  for (const scopes of [[], [hub], [hub, shared]]) {
    for (const preset of [undefined, ...presets]) {
      if (preset === 'dependencies' && scopes.length !== 1) continue;
      for (const detail of [undefined, ...details]) {
        for (const group of [undefined, ...groupings, 'tag:team' as const]) {
          yield {
            scopes,
            ...(preset === undefined ? {} : { preset }),
            ...(detail === undefined ? {} : { detail }),
            ...(group === undefined ? {} : { group }),
          };
        }
      }
    }
  }
}

describe('the command that writes a file again', () => {
  it('asks for the same view, whatever options asked for it', () => {
    let ways = 0;
    for (const options of asked()) {
      const view = askedView(options);
      const text = command(view);
      const { view: file, ...written } = read(text);
      assert.equal(file, undefined, text);
      assert.deepEqual(askedView(written), view, text);
      ways++;
    }
    assert.equal(ways, 384);
  });

  it('says no more than it has to', () => {
    const of = (options: Omit<AskedView, 'scopes'>): string =>
      command(askedView({ scopes: [], ...options })).replace(
        /^orrery export --profile corp-sso | --format mermaid$/g,
        '',
      );
    assert.equal(of({ preset: 'network', detail: 'everything' }), '--preset network --detail everything');
    assert.equal(of({ preset: 'network', group: 'account' }), '--preset network --group account');
    assert.equal(of({ preset: 'network', group: 'network', detail: 'calm' }), '--preset network');
    assert.equal(of({ preset: 'everything', group: 'network' }), '--detail everything --group network');
  });

  it('asks for a file where options cannot say what the view asks', () => {
    const view = { ...askedView({ scopes: [hub] }), hiddenTypes: ['aws.ec2.vpc'] };
    assert.equal(read(command(view)).view, 'VIEW.orrery.yaml');
  });

  it('names what was asked for in place of what the file of the view asks', () => {
    const view = askedView({ scopes: [hub], detail: 'everything', group: 'tag:team' });
    const viewFile = 'views/hub.orrery.yaml';
    assert.equal(
      command(view, { viewFile, insteadOfFile: { detail: 'everything', group: 'tag:team' } }),
      'orrery export --profile corp-sso --view views/hub.orrery.yaml --detail everything --group tag:team --format mermaid',
    );
    assert.doesNotMatch(command(view, { viewFile }), /--detail|--group/);
  });

  it('names everything that limited what was read', () => {
    const reading: ReadingLimits = {
      depth: 'accounts',
      regions: ['eu-west-1', 'eu-central-1'],
      types: ['aws.ec2'],
      tenants: ['8f1e0f3a-0000-4000-8000-000000000001'],
      subscriptions: ['Payments live', 'dev'],
      appSettings: true,
      role: 'Audit Role',
      roleFor: '123456789012=Au,ditor,210987654321=',
    };
    const text = command(askedView({ scopes: [] }), { reading });
    assert.match(text, / --role-for 123456789012=Au,ditor --role-for 210987654321= /);
    assert.deepEqual(read(text).reading, reading);
  });

  it('tells nothing of whoever wrote a redacted file', () => {
    const view = { ...askedView({ scopes: [hub], group: 'tag:contoso' }), hiddenTypes: ['aws.ec2.vpc'] };
    const text = command(view, {
      redact: true,
      grouping: 'tag:tag-1234',
      viewFile: '/home/alice/Customer Contoso/contoso.orrery.yaml',
      insteadOfFile: { group: 'tag:contoso' },
      styleFile: '/home/alice/contoso.yaml',
      reading: {
        regions: ['eu-west-1'],
        tenants: ['contoso.com'],
        subscriptions: ['Contoso live'],
        role: 'ContosoAudit',
        roleFor: '123456789012=Contoso',
      },
    });
    assert.equal(
      text,
      'orrery export --view VIEW.orrery.yaml --group tag:tag-1234 --regions eu-west-1 --format mermaid --style STYLE.yaml --redact',
    );
  });

  it('can be run as it stands where a format writes several files', () => {
    const view = askedView({ scopes: [] });
    for (const format of ['png', 'csv'] as const) {
      const text = command(view, { format });
      assert.match(text, / --output diagrams\/$/);
      assert.equal(read(text).format, format);
      assert.equal(commandIn(`%% Write it again: ${text}../../x\n`), undefined);
    }
    assert.doesNotMatch(command(view, { format: 'svg' }), /--output/);
  });
});
