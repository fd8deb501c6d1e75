import assert from 'node:assert/strict';
import fc from 'fast-check';
import { aws } from '../../src/clouds/aws/aws.ts';
import { awsDiagram } from '../../src/export/awsDiagram.ts';
import { stacked } from '../../src/export/awsDiagramStacks.ts';
import {
  awsDiagramContainers,
  awsDiagramTypes,
  genericPreset,
  genericPresets,
} from '../../src/export/awsDiagramTypes.ts';
import type { ExportInput } from '../../src/export/exporter.ts';
import { visibleText } from '../../src/export/visibleText.ts';
import { usualStyle } from '../../src/picture/exportStyle.ts';
import type { Picture } from '../../src/picture/picture.ts';
import { type AwsDiagram, definedPresets, definedTypes, parseAwsDiagram, placed } from './awsDiagramFile.ts';
import { largeOrganizationInput, sampleInput, sampleTenantInput } from './estates.ts';
import { assertGolden } from './golden.ts';
import { inputFor, textOf } from './inputs.ts';
import {
  edge,
  emptyPicture,
  headerFor,
  hostileNames,
  hostilePicture,
  hugePicture,
  networkPicture,
  node,
  organizationPicture,
  picture,
  widePicture,
} from './pictures.ts';

async function parsed(input: ExportInput): Promise<AwsDiagram> {
  return parseAwsDiagram(await textOf(awsDiagram, input));
}

/** Nodes are n1, n2, … in the picture's order; this is how they nest, through stacks. */
function nesting({ resources }: AwsDiagram): (string | undefined)[] {
  const holder = new Map<string, string>();
  for (const [id, { Children = [], BorderChildren = [] }] of resources) {
    for (const child of [...Children, ...BorderChildren.map(({ Resource }) => Resource)]) holder.set(child, id);
  }
  const containerOf = (id: string): string | undefined => {
    const above = holder.get(id);
    return above?.startsWith('s') === true ? containerOf(above) : above;
  };
  return [...resources.keys()].filter((id) => id.startsWith('n')).map(containerOf);
}

function expectedNesting({ nodes }: Picture): string[] {
  const ids = new Map(nodes.map(({ id }, at) => [id, `n${at + 1}`]));
  return nodes.map(({ parent }) => (parent === undefined ? undefined : ids.get(parent)) ?? 'Canvas');
}

describe('AWS Diagram-as-Code', () => {
  it('stays as it is for the fixtures', async () => {
    for (const [name, made] of [
      ['network', networkPicture()],
      ['organization', organizationPicture()],
      ['hostile', hostilePicture()],
      ['empty', emptyPicture()],
    ] as const) {
      const text = await textOf(awsDiagram, inputFor(made));
      assert.equal(await textOf(awsDiagram, inputFor(made)), text, 'the same input gives the same bytes');
      assertGolden(`${name}.dac.yaml`, text);
    }
  });

  it('holds every node once, nested as in the picture, and every arrow', async () => {
    const inputs = [
      ...[networkPicture(), organizationPicture(), hostilePicture(), emptyPicture(), hugePicture(), widePicture()].map(
        (made) => inputFor(made),
      ),
      await sampleInput(),
      await sampleTenantInput(),
      largeOrganizationInput(),
    ];
    for (const input of inputs) {
      const diagram = await parsed(input);
      assert.deepEqual(nesting(diagram), expectedNesting(input.picture));
      assert.equal(diagram.links.length, input.picture.edges.filter(({ from, to }) => from !== to).length);
    }
  }).timeout(300_000);

  it('is no wider than four times its height where much is beside each other', async () => {
    for (const input of [
      inputFor(widePicture()),
      inputFor(hugePicture()),
      largeOrganizationInput(),
      await sampleInput(),
    ]) {
      const canvas = placed(await parsed(input)).find(({ id }) => id === 'Canvas');
      assert.ok(canvas !== undefined && canvas.width / canvas.height < 4 && canvas.height / canvas.width < 4);
    }
  }).timeout(300_000);

  it('uses types, groups and presets that the definition file has, and a plain icon for all else', async () => {
    const known = new Set(aws.types.map(({ id }) => id));
    for (const [type, name] of Object.entries({ ...awsDiagramTypes, ...awsDiagramContainers })) {
      assert.ok(known.has(type) && definedTypes.has(name), `${type}: ${name}`);
    }
    for (const preset of [genericPreset, ...Object.values(genericPresets)])
      assert.ok(definedPresets.has(preset), preset);

    const { resources } = await parsed(inputFor(networkPicture()));
    assert.equal(resources.get('n1')?.Type, 'AWS::EC2::VPC');
    assert.deepEqual([resources.get('n3')?.Type, resources.get('n3')?.Preset], ['AWS::EC2::Subnet', 'PublicSubnet']);
    assert.deepEqual([resources.get('n6')?.Type, resources.get('n6')?.Preset], ['AWS::EC2::Subnet', 'PrivateSubnet']);
    assert.deepEqual([resources.get('n13')?.Type, resources.get('n13')?.Preset], ['AWS::Diagram::Resource', 'Shield']);
    const tenant = await parsed(await sampleTenantInput());
    assert.ok([...tenant.resources.values()].every(({ Type }) => Type.startsWith('AWS::Diagram::')));
  }).timeout(300_000);

  it('says what is folded, unread, in another account or not found, and which arrows are inferred', async () => {
    const { resources, links } = await parsed(inputFor(networkPicture()));
    const organization = await parsed(inputFor(organizationPicture()));
    assert.equal(organization.resources.get('n4')?.Title, 'payments-prod\nAccount\n42 inside');
    assert.equal(organization.resources.get('n5')?.Title, 'shop-prod\nAccount\nnot read');
    assert.equal(resources.get('n16')?.Title, 'vpc-0shared\nVPC\nother account');
    assert.equal(resources.get('n17')?.Title, 'sg-404\nSecurity group\nnot found');
    assert.deepEqual(
      links.map(({ LineStyle }) => LineStyle === 'dashed'),
      networkPicture().edges.map(({ inferred }) => inferred),
    );
    assert.equal(links[4]?.Labels?.SourceRight?.Title, 'routes to\n0.0.0.0/0');
  });

  it('puts ways in and out on the border of their network', async () => {
    const gates = ['igw-1', 'vgw-1'].map((id) => node(id, 'internetGateway', id, { parent: 'vpc-1', gate: true }));
    const vpc = node('vpc-1', 'vpc', 'main', { kind: 'container', content: 3 });
    const subnet = node('subnet-1', 'subnet', 'a', { parent: 'vpc-1' });
    const both = await parsed(inputFor(picture('gates', { nodes: [vpc, ...gates, subnet] })));
    assert.deepEqual(both.resources.get('n1')?.BorderChildren, [
      { Position: 'N', Resource: 'n2' },
      { Position: 'S', Resource: 'n3' },
    ]);
    assert.deepEqual(both.resources.get('n1')?.Children, ['n4']);
    const only = await parsed(inputFor(picture('gates', { nodes: [vpc, ...gates] })));
    assert.equal(only.resources.get('n1')?.BorderChildren, undefined, 'a group needs something inside');
  });

  it('leaves out arrows from a thing to itself, and says so', async () => {
    const one = picture('loop', { nodes: [node('i-1', 'instance', 'one')], edges: [edge('i-1', 'i-1')] });
    const text = await textOf(awsDiagram, inputFor(one));
    assert.match(text, /^# Left out: 1 arrow that start/m);
    assert.deepEqual(parseAwsDiagram(text).links, []);
  });

  it('says what it is, also in the picture where it shows the sample, and in the dark', async () => {
    const made = networkPicture();
    const header = { ...headerFor(made), sample: true };
    const text = await textOf(awsDiagram, inputFor(made, { header, style: { ...usualStyle, mode: 'dark' } }));
    assert.match(text, /^# SAMPLE DATA/m);
    assert.ok(text.includes(`# Write it again: ${header.command}`));
    assert.equal(parseAwsDiagram(text).resources.get('title')?.Title, 'payments (sample data)');
    assert.match(text, /^ {6}FillColor: "rgba\(13,17,23,255\)"$/m);
    assert.equal((await parsed(inputFor(emptyPicture()))).resources.get('title')?.Title, 'Nothing\nNothing to show');
  });

  it('shows whatever things are called as text', async () => {
    const { resources } = await parsed(inputFor(hostilePicture()));
    const shown = hostileNames.filter(
      (name) => name.length < 30 && visibleText(name).length > 0 && visibleText(name).length < 30,
    );
    const titles = [...resources.values()].map(({ Title = '' }) => Title.split(/\n| · /)[0]);
    for (const name of shown) assert.ok(titles.includes(visibleText(name)), name);
  });

  it('has the same structure whatever things are called', async () => {
    const name = fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.constantFrom(...hostileNames));
    await fc.assert(
      fc.asyncProperty(fc.array(name, { minLength: 1, maxLength: 6 }), async (names) => {
        const made = hostilePicture(names);
        const diagram = await parsed(inputFor(made));
        assert.deepEqual(nesting(diagram), expectedNesting(made));
        assert.equal(diagram.links.length, made.edges.filter(({ from, to }) => from !== to).length);
      }),
      { numRuns: 50 },
    );
  }).timeout(300_000);

  it('cuts siblings into rows and columns where they are, and leaves none out where no line cuts them', () => {
    const box = (x: number, y: number, width = 10, height = 10) => ({ x, y, width, height });
    const rows = new Map([
      ['a', box(10, 10)],
      ['b', box(30, 10)],
      ['c', box(20, 30, 40)],
    ]);
    assert.deepEqual(stacked(['c', 'b', 'a'], rows), {
      direction: 'vertical',
      content: [{ direction: 'horizontal', content: ['a', 'b'] }, 'c'],
    });
    const pinwheel = new Map([
      ['a', box(10, 5, 20, 10)],
      ['b', box(25, 10, 10, 20)],
      ['c', box(20, 25, 20, 10)],
      ['d', box(5, 20, 10, 20)],
      ['e', box(15, 15, 10, 10)],
    ]);
    assert.deepEqual([...stacked([...pinwheel.keys()], pinwheel).content].sort(), ['a', 'b', 'c', 'd', 'e']);
  });
});
