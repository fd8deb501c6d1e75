import assert from 'node:assert/strict';
import { exporters } from '../../src/export/exporters.ts';
import { betweenMarkers, hasMarkers, withMarkers } from '../../src/export/markers.ts';
import { exportCommand } from '../../src/inventory/exportCommand.ts';
import { commandIn } from '../../src/inventory/readExportCommand.ts';
import { type ExportFormat, exportFormats, exportKind } from '../../src/model/exportFormats.ts';
import type { Profile } from '../../src/model/profile.ts';
import { usualStyle } from '../../src/picture/exportStyle.ts';
import type { Picture } from '../../src/picture/picture.ts';
import { askedView } from '../../src/picture/presets.ts';
import { largeOrganizationInput, sampleInput } from './estates.ts';
import { assertGolden } from './golden.ts';
import { contentText, inputFor, textNow } from './inputs.ts';
import {
  emptyPicture,
  headerFor,
  hostilePicture,
  hugePicture,
  networkPicture,
  organizationPicture,
  picture,
  widePicture,
} from './pictures.ts';

const formats = Object.keys(exportFormats) as ExportFormat[];
const ofText = formats.filter((format) => !exportKind(format).binary);
/** CSV has no place for a header: what it would say is a table beside the others. */
const withHeader = ofText.filter((format) => format !== 'csv');

const pictures: Readonly<Record<string, () => Picture>> = {
  organization: organizationPicture,
  network: networkPicture,
  hostile: hostilePicture,
  empty: emptyPicture,
  huge: hugePicture,
  wide: widePicture,
};

/** Every file that a format writes, one after the other. */
async function wholeText(format: ExportFormat, input = inputFor(networkPicture())): Promise<string> {
  return (await (await exporters[format]()).write(input)).map(contentText).join('\n');
}

describe('Mermaid and Python diagrams', () => {
  for (const format of ['mermaid', 'diagrams'] as const) {
    for (const [name, make] of Object.entries(pictures)) {
      it(`are written for the picture "${name}" as before: ${format}`, async () => {
        const text = textNow(await exporters[format](), inputFor(make()));
        assertGolden(`${name}.${exportKind(format).extension}`, text);
      });
    }
  }
});

describe('Every format', function () {
  this.timeout(120_000);

  it('has an exporter of its own name', async () => {
    assert.deepEqual(Object.keys(exporters).sort(), [...formats].sort());
    for (const format of formats) assert.equal((await exporters[format]()).id, format);
  });

  for (const format of formats) {
    it(`writes the same bytes every time: ${format}`, async () => {
      const inputs = [
        await sampleInput(),
        inputFor(hostilePicture()),
        inputFor(emptyPicture()),
        largeOrganizationInput(),
      ];
      const { write } = await exporters[format]();
      for (const input of inputs) {
        const [some, others] = [await write(input), await write(input)];
        assert.equal(some.length, others.length);
        assert.equal(some.length > 1, exportKind(format).several === true);
        assert.equal(new Set(some.map(({ suffix }) => suffix)).size, some.length);
        for (const [at, { content }] of some.entries()) {
          assert.equal(typeof content === 'string', exportKind(format).binary !== true);
          assert.deepEqual(Buffer.from(content as string), Buffer.from(others[at]?.content as string));
          if (typeof content === 'string') assert.ok(content.endsWith('\n') && content.isWellFormed());
        }
      }
    });
  }

  for (const format of withHeader) {
    it(`says where it comes from, when it was read and that it is a sample: ${format}`, async () => {
      const made = networkPicture();
      const header = headerFor(made, { sample: true, redacted: true, scope: 'payments in\nWorkloads' });
      const text = await wholeText(format, inputFor(made, { header }));
      assert.match(text, /Orrery 0\.1\.0|"version": ?"0\.1\.0"/);
      assert.match(text, /sample/i);
      assert.match(text, /redacted/i);
      assert.ok(text.includes('corp-sso'), 'the profile');
      assert.ok(text.includes('2026-03-01T09:30:00.000Z'), 'the time of the oldest reading');
      assert.match(text, /payments in(?:␊|\\n|&#xA;)Workloads/u);
    });

    it(`names the command that writes it again, whatever is in it: ${format}`, async () => {
      const ids = ['arn:aws:ec2:eu-west-1:1:vpc/"quoted" \'name\' <b> & %2F \\ $(id) --', '/subscriptions/a b/x'];
      const view = askedView({ scopes: ids, detail: 'essentials' });
      const profile = { id: 'aws:profile:Ünï "x"', name: 'x', provider: 'aws' } as Profile;
      const command = exportCommand(profile, view, {
        format,
        redact: false,
        reading: {},
        idOf: (id) => id,
        grouping: view.group,
      });
      const made = networkPicture();
      const text = await wholeText(format, inputFor(made, { header: headerFor(made, { command }) }));
      const read = commandIn(text);
      assert.ok(read, text.slice(0, 3_000));
      assert.deepEqual(read.scopes, ids);
      assert.equal(read.profile, profile.id);
      assert.equal(read.format, format);
      assert.equal(read.detail, 'essentials');
    });

    it(`says that nothing was read, and what could not be: ${format}`, async () => {
      const made = organizationPicture();
      const { readAt: _, ...header } = headerFor(made);
      const text = await wholeText(format, inputFor(made, { header }));
      assert.doesNotMatch(text.slice(0, text.indexOf('n1')), /Oldest reading: 2026/);
      assert.match(text, /You are not allowed to list VPCs\./);
    });
  }

  for (const format of ['mermaid', 'diagrams', 'd2', 'dot', 'plantuml', 'c4', 'structurizr'] as const) {
    it(`runs the way that a style asks for: ${format}`, async () => {
      const texts = ['auto', 'right', 'down'].map((direction) =>
        wholeText(
          format,
          inputFor(networkPicture(), { style: { ...usualStyle, direction: direction as 'auto' | 'right' | 'down' } }),
        ),
      );
      const [usual, right, down] = await Promise.all(texts);
      assert.notEqual(right, down);
      assert.ok(usual === right || usual === down);
    });
  }

  for (const format of ofText.filter((one) => exportKind(one).of === 'picture')) {
    it(`shows what a style wants to stand under names: ${format}`, async () => {
      const made = networkPicture();
      const nodes = made.nodes.map((one) => (one.id === 'i-bastion' ? { ...one, lines: ['t3micro'] } : one));
      const text = await wholeText(format, inputFor({ ...made, nodes }));
      assert.match(text, /t3micro/);
    });
  }

  for (const format of formats.filter(hasMarkers)) {
    it(`never lets a comment begin a line of its own, whatever is in the header: ${format}`, async () => {
      const text = '\n\r\u2028\u0085\u000b\u000cevil';
      const made = picture(text, {});
      const header = headerFor(made, { source: text, scope: text, command: text, readAt: text });
      const written = await wholeText(format, inputFor(made, { header }));
      for (const line of written.split(/[\p{Zl}\p{Zp}\p{Cc}]/u)) assert.ok(!line.trim().startsWith('evil'), line);
    });

    it(`keeps what people write around it: ${format}`, async () => {
      const [before, now] = await Promise.all([wholeText(format, inputFor(organizationPicture())), wholeText(format)]);
      const existing = `Mine, first\n${withMarkers(format, before)}and last`;
      const updated = betweenMarkers(existing, withMarkers(format, now));
      assert.ok(updated.startsWith('Mine, first\n') && updated.endsWith('and last'));
      assert.ok(updated.includes(now) && !updated.includes(before));
      assert.equal(betweenMarkers(updated, withMarkers(format, now)), updated);
      const windows = existing.replaceAll('\n', '\r\n');
      assert.ok(!/[^\r]\n/.test(betweenMarkers(windows, withMarkers(format, now))));
      assert.throws(() => betweenMarkers(existing + withMarkers(format, now), withMarkers(format, now)), /one line/);
      assert.throws(() => betweenMarkers('nothing of ours', withMarkers(format, now)), /one line/);
    });
  }
});

describe('The command in a header', () => {
  it('is understood only as far as it says what is exported', () => {
    const told = (command: string) => commandIn(`%% Write it again: ${command}\n`);
    assert.ok(told('orrery export --sample --format svg'));
    for (const command of [
      'orrery export --sample --format svg --output /etc/passwd',
      'orrery export --sample --format svg --record x',
      'orrery export --format exe',
      'orrery scan --sample',
      'orrery export --profile "a" --format svg --external-id x',
      "orrery export --scope 'not ended --format svg",
      'orrery export --sample --format svg; rm -rf /',
      'orrery export --preset nonsense --format svg',
    ]) {
      assert.equal(told(command), undefined, command);
    }
  });

  it('is never what a name from the cloud pretends to be', () => {
    const pretended = 'Write it again: orrery export --profile other --format json';
    for (const text of [
      `%% Scope: ${pretended}\n%% Write it again: orrery export --sample --format mermaid\n`,
      `<svg>\nScope: ${pretended}\nWrite it again: orrery export --sample --format mermaid\n</svg>`,
      `<!-- orrery:begin -->\n# ${pretended}\n\nWrite it again: \`orrery export --sample --format mermaid\`\n<!-- orrery:end -->`,
    ]) {
      assert.equal(commandIn(text)?.sample, true, text);
      assert.equal(commandIn(text)?.profile, undefined, text);
    }
  });

  it('is found between the markers of a Markdown page', () => {
    const text = withMarkers(
      'markdown',
      "# Page\n\nWrite it again: ``orrery export --scope 'a`b' --format markdown``\n",
    );
    assert.deepEqual(commandIn(text)?.scopes, ['a`b']);
    assert.equal(commandIn(text)?.format, 'markdown');
    assert.deepEqual(commandIn(`<p align="center">\n\n${text}`)?.scopes, ['a`b']);
  });

  it('is looked for without end, nor failure, in whatever somebody may write', () => {
    const begin = '# Write it again: orrery export ';
    for (const text of [
      '<command'.repeat(1_000_000),
      `${begin}${' '.repeat(5_000_000)}x`,
      `${begin}${'`'.repeat(5_000_000)}x`,
      `${begin}${'a'.repeat(10_000_000)}`,
      `${begin}${"'".repeat(9_999_999)}`,
      `{"command": "orrery export ${'a'.repeat(10_000_000)}"`,
      `<svg>\nWrite it again: orrery export &#x110000;&constructor; --format svg`,
    ]) {
      assert.equal(commandIn(text), undefined, text.slice(0, 60));
    }
  });

  it('tells of a redacted file neither where a recording is kept nor which tag groups it', () => {
    const profile = {
      id: 'replay',
      name: 'Recording',
      provider: 'aws',
      source: '/home/alice/acme.har',
      recording: 'acme',
    } as unknown as Profile;
    const view = askedView({ scopes: [], group: 'tag:acme-team' });
    const command = exportCommand(profile, view, {
      format: 'svg',
      redact: true,
      reading: {},
      idOf: (id) => id,
      grouping: 'tag:tag-1234',
    });
    assert.equal(command, 'orrery export --group tag:tag-1234 --format svg --redact');
  });
});
