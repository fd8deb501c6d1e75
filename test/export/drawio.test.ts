import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { awsStencils, publicSubnet } from '../../src/export/drawio/awsStencils.ts';
import { azureStencils } from '../../src/export/drawio/azureStencils.ts';
import { drawio } from '../../src/export/drawio/drawio.ts';
import { drawioHeader } from '../../src/export/drawio/drawioFile.ts';
import { stencilOf } from '../../src/export/drawio/stencils.ts';
import { shortened, visibleText } from '../../src/export/visibleText.ts';
import { typesOfAll } from '../../src/inventory/clouds.ts';
import { usualStyle } from '../../src/picture/exportStyle.ts';
import type { Picture } from '../../src/picture/picture.ts';
import { assertInside, assertSound, cellsIn, type ReadCell, shownText } from './drawioPage.ts';
import { largeOrganizationInput, sampleInput, sampleTenantInput } from './estates.ts';
import { assertGolden } from './golden.ts';
import { inputFor, textOf } from './inputs.ts';
import {
  emptyPicture,
  headerFor,
  hostileNames,
  hostilePicture,
  hugePicture,
  networkPicture,
  organizationPicture,
  widePicture,
} from './pictures.ts';

describe('draw.io drawings', () => {
  const write = (picture: Picture): Promise<string> => textOf(drawio, inputFor(picture));

  for (const [name, picture] of Object.entries({
    network: networkPicture(),
    organization: organizationPicture(),
    hostile: hostilePicture(),
    empty: emptyPicture(),
  })) {
    it(`draw the ${name} picture as always`, async () => {
      const text = await write(picture);
      assertGolden(`${name}.drawio`, text);
      assert.equal(await write(picture), text);
    });
  }

  it('hold everything once, containers around their content, arrows between what they connect', async function () {
    this.timeout(90_000);
    const inputs = [
      inputFor(networkPicture()),
      inputFor(organizationPicture()),
      inputFor(hostilePicture()),
      inputFor(emptyPicture()),
      inputFor(hugePicture()),
      inputFor(widePicture()),
      await sampleInput(),
      await sampleTenantInput(),
      largeOrganizationInput(),
    ];
    for (const input of inputs) {
      const cells = cellsIn(await textOf(drawio, input));
      assertSound(cells);
      assertInside(cells);
      const nodes = cells.filter(({ data }) => data.orreryId !== undefined);
      assert.equal(nodes.length, input.picture.nodes.length);
      const open = nodes.filter(({ style }) => style.includes('container=1;'));
      const parents = new Set(input.picture.nodes.map(({ parent }) => parent));
      assert.equal(open.length, input.picture.nodes.filter(({ id }) => parents.has(id)).length);
      assert.equal(cells.filter(({ kind }) => kind === 'edge').length, input.picture.edges.length);
    }
  });

  it('put things where the layout puts them', async () => {
    const input = inputFor(networkPicture());
    const cells = cellsIn(await textOf(drawio, input));
    const byId = new Map(cells.map((cell) => [cell.id, cell]));
    const cornerOf = (cell: ReadCell | undefined): { x: number; y: number } => {
      if (cell === undefined) return { x: 0, y: 0 };
      const within = cornerOf(byId.get(cell.parent ?? ''));
      return { x: within.x + (cell.area?.x ?? 0), y: within.y + (cell.area?.y ?? 0) };
    };
    for (const cell of cells.filter(({ data }) => data.orreryId !== undefined)) {
      const box = input.layout().boxes.get(cell.data.orreryId ?? '');
      assert.ok(box !== undefined && cell.area !== undefined);
      const { x, y } = cornerOf(cell);
      assert.ok(Math.abs(x + cell.area.width / 2 - box.x) < 0.05, 'in the middle of its place');
      assert.ok(Math.abs(y - (box.y - box.height / 2)) < 0.05, 'at the top of its place');
    }
  });

  it('name stencils of the providers, and a plain box where there is none', async function () {
    this.timeout(60_000);
    const cells = cellsIn(await write(networkPicture()));
    const styleOf = (id: string): string => cells.find(({ data }) => data.orreryId === id)?.style ?? '';
    assert.match(styleOf('vpc-1'), /;shape=mxgraph\.aws4\.group;grIcon=mxgraph\.aws4\.group_vpc2;/);
    assert.match(styleOf('subnet-1'), /strokeColor=#7AA116;/, 'its routes lead to an internet gateway');
    assert.match(styleOf('subnet-2'), /strokeColor=#00A4A6;/);
    assert.match(styleOf('i-web1'), /fillColor=#ED7100;.*shape=mxgraph\.aws4\.instance2;/);
    assert.match(styleOf('vpc-9'), /shape=mxgraph\.aws4\.resourceIcon;resIcon=mxgraph\.aws4\.vpc;opacity=55;/);
    const tenant = cellsIn(await textOf(drawio, await sampleTenantInput()));
    assert.ok(tenant.some(({ style }) => style.includes('image=img/lib/azure2/networking/Virtual_Networks.svg;')));
    const [, unknown] = cellsIn(await write(hostilePicture(['x']))).filter(({ data }) => data.orreryId !== undefined);
    assert.match(unknown?.style ?? '', /^rounded=1;/);
  });

  it('know a stencil for every type, by names that draw.io has', () => {
    const listed = readFileSync(join(import.meta.dirname, 'drawioStencils.txt'), 'utf8')
      .split('\n')
      .filter((line) => !line.startsWith('#'))
      .flatMap((line) => line.split(' '));
    const names = new Set(listed);
    const used = [
      ...Object.values(awsStencils).flatMap(({ name, frame }) => (frame === undefined ? [name] : [name, frame.icon])),
      publicSubnet.icon,
      ...Object.values(azureStencils),
    ];
    assert.deepEqual(
      used.filter((name) => !names.has(name)),
      [],
    );
    const types = typesOfAll();
    assert.deepEqual(
      [...types.keys()].filter((type) => stencilOf(type) === undefined),
      ['aws.tag.taggedResource'],
    );
    const services = new Set([...types.keys()].map((type) => type.split('.').slice(0, 2).join('.')));
    assert.deepEqual(
      [...Object.keys(awsStencils), ...Object.keys(azureStencils)].filter((id) => !types.has(id) && !services.has(id)),
      [],
    );
    assert.equal(stencilOf('constructor'), undefined);
  });

  it('tell what they are in data that draw.io keeps, with the command that writes them again', async () => {
    const picture = networkPicture();
    const header = headerFor(picture, { command: 'orrery export --view "a & b".yaml', sample: true });
    const text = await textOf(drawio, inputFor(picture, { header }));
    const lines = drawioHeader(text);
    assert.equal(lines.at(-1), 'Write it again: orrery export --view "a & b".yaml');
    assert.ok(lines.includes('SAMPLE DATA: this is the built-in sample estate, not a real cloud.'));
    assert.ok(lines.includes('Folded: 1 node with 7 resources inside.'));
    const [root] = cellsIn(text);
    assert.equal(root?.data.orreryHeader, lines.join('\n'));
  });

  it('name nodes with what to know of them, and give them their account, region and page', async () => {
    const cells = cellsIn(await write(networkPicture()));
    const cell = cells.find(({ data }) => data.orreryId === 'subnet-3');
    assert.equal(shownText(cell?.data.label), 'private-b\nSubnet\n7 inside');
    assert.equal(cell?.data.account, '111111111111');
    assert.equal(cell?.data.region, 'eu-west-1');
    assert.equal(cell?.data.link, 'https://console.aws.amazon.com/go?id=subnet-3');
    assert.match(cell?.data.tooltip ?? '', /^private-b\nSubnet, 7 inside\nsubnet-3\npayments\nAccount: payments-prod/);
  });

  it('say verbs on arrows, and draw inferred ones dotted', async () => {
    const cells = cellsIn(await write(networkPicture())).filter(({ kind }) => kind === 'edge');
    const between = (from: string, to: string): ReadCell | undefined =>
      cells.find(({ data }) => data.orreryFrom === from && data.orreryTo === to);
    assert.equal(shownText(between('rtb-1', 'igw-1')?.data.label), 'routes to\n0.0.0.0/0');
    assert.ok(!between('rtb-1', 'igw-1')?.style.includes('dashed=1'));
    assert.equal(shownText(between('subnet-3', 'sg-web')?.data.label), 'is protected by ×4');
    assert.match(between('igw-1', 'rtb-1')?.style ?? '', /edgeStyle=orthogonalEdgeStyle;.*dashed=1;/);
  });

  it('say that there is nothing to show', async () => {
    const cells = cellsIn(await write(emptyPicture()));
    assertSound(cells);
    assert.ok(cells.some(({ data }) => data.label === 'Nothing to show'));
  });

  it('take the colours and the ground that a style asks for', async () => {
    const picture = networkPicture();
    const style = { ...usualStyle, mode: 'dark', colours: { orange: '#123456' } } as const;
    const text = await textOf(drawio, inputFor(picture, { style }));
    assert.match(text, / background="#0d1117" .*adaptiveColors="none"/);
    const instance = cellsIn(text).find(({ data }) => data.orreryId === 'i-web1');
    assert.match(instance?.style ?? '', /fillColor=#123456;/);
    assert.match(instance?.style ?? '', /fontColor=#f0f6fc;/);
  });

  it('show any names as text, and never as structure', async () => {
    const hostileName = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom(...hostileNames),
      fc
        .array(fc.constantFrom('"', "'", '<', '>', '&', '&amp;', ']]>', '-->', '<b>', ';', '=', '%id%', '\n', '\0'), {
          maxLength: 8,
        })
        .map((parts) => parts.join('')),
    );
    const structureOf = (cells: readonly ReadCell[]): unknown => {
      const at = new Map(cells.map(({ id }, index) => [id, index]));
      return cells.map(({ kind, parent, source, target, style, area }) => [
        kind,
        ...[parent, source, target].map((id) => at.get(id ?? '')),
        style,
        area,
      ]);
    };
    await fc.assert(
      fc.asyncProperty(fc.array(hostileName, { minLength: 1, maxLength: 5 }), async (names) => {
        const cells = cellsIn(await write(hostilePicture(names)));
        const harmless = cellsIn(await write(hostilePicture(names.map((_, at) => `name ${at}`))));
        assert.deepEqual(structureOf(cells), structureOf(harmless));
        for (const [at, name] of names.entries()) {
          const label = cells.find(({ data }) => data.orreryId?.startsWith(`l${at} `))?.data.label;
          const [first] = shownText(label).split('\n');
          assert.equal(first, shortened(visibleText(name) || visibleText(`l${at} ${name}`), 29));
        }
      }),
      { numRuns: 40 },
    );
  });
});
