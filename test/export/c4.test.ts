import assert from 'node:assert/strict';
import fc from 'fast-check';
import { c4 } from '../../src/export/c4.ts';
import { usualStyle } from '../../src/picture/exportStyle.ts';
import type { Picture } from '../../src/picture/picture.ts';
import { largeOrganizationInput, sampleInput, sampleTenantInput } from './estates.ts';
import { assertGolden } from './golden.ts';
import { inputFor, textOf } from './inputs.ts';
import {
  edge,
  emptyPicture,
  headerFor,
  hostilePicture,
  hugePicture,
  networkPicture,
  node,
  organizationPicture,
  picture,
  widePicture,
} from './pictures.ts';
import { compared, type DrawnDiagram, drawnByPlantuml, hasJava } from './plantumlJar.ts';
import { asShown, namesOfAnything, plantumlHostileNames } from './plantumlNames.ts';
import { assertPictureDrawn } from './plantumlPicture.ts';

const write = (made: Picture): Promise<string> => textOf(c4, inputFor(made));
const drawn = async (...made: Picture[]): Promise<DrawnDiagram[]> =>
  drawnByPlantuml(await Promise.all(made.map(write)));

const kinds = picture('kinds', {
  nodes: [
    node('a', 'account', 'a', { kind: 'folded', content: 3 }),
    node('b', 'vpc', 'b', { kind: 'stub', stub: 'not-found' }),
    node('c', 'instance', 'c', { kind: 'ghost', change: 'removed' }),
    node('d', 'instance', 'd', { glyph: 'database', change: 'added', lines: ['db-1', 'eu-west-1'] }),
    node('e', 'account', 'e', { unread: true }),
    node('f', 'instance', 'f', { glyph: 'queue' }),
  ],
  edges: [edge('a', 'b'), edge('b', 'b'), edge('a', 'c', 'uses', { inferred: true })],
});

describe('C4 deployment diagrams', () => {
  it('are written as they were looked at', async () => {
    assertGolden('organization.c4.puml', await write(organizationPicture()));
    assertGolden('network.c4.puml', await write(networkPicture()));
    assertGolden('hostile.c4.puml', await write(hostilePicture()));
    assertGolden('empty.c4.puml', await write(emptyPicture()));
  });

  it('are the same file every time', async () => {
    assert.equal(await write(networkPicture()), await write(networkPicture()));
  });

  it('begin with @startuml and say what they are and how to write them again', async () => {
    const lines = (await write(networkPicture())).split('\n');
    assert.equal(lines[0], '@startuml');
    assert.match(lines[1] ?? '', /^' Written by Orrery 0\.1\.0\./);
    assert.ok(lines.includes("' Folded: 1 node with 7 resources inside."));
    assert.ok(lines.includes(`' Write it again: ${headerFor(networkPicture()).command}`));
    assert.deepEqual(
      lines.filter((line) => line.startsWith('!include')),
      ['!include <C4/C4_Deployment>'],
    );
  });

  it('are made of deployment nodes, containers, databases and queues', async () => {
    const text = await write(kinds);
    const macros = text.match(/^\w+\(n\d+(?=, ")/gm) ?? [];
    assert.deepEqual(
      macros.sort(),
      [
        'ContainerDb(n4',
        'ContainerQueue(n6',
        'Container(n3',
        'Container(n5',
        'Container_Ext(n2',
        'Deployment_Node(n1',
      ].sort(),
    );
    assert.match(text, /^Rel\(n1, n3, "uses", \$tags="inferred"\)$/m);
  });

  it('include nothing that a name asks for', async () => {
    const text = await write(hostilePicture(plantumlHostileNames));
    assert.deepEqual(
      text.split('\n').filter((line) => /^\s*!include/.test(line)),
      ['!include <C4/C4_Deployment>'],
    );
  });
});

describe(`C4 deployment diagrams, really drawn${hasJava ? '' : ' (skipped: Java is not installed)'}`, function () {
  this.timeout(180_000);

  before(function () {
    if (!hasJava) this.skip();
  });

  it('show every node in its container, and every arrow with its verb', async () => {
    const made = networkPicture();
    const [diagram] = await drawn(made);
    assertDrawn(diagram, made);
    assert.deepEqual(diagram?.arrows.find(({ from }) => from === 'n11')?.text, 'routesto[0.0.0.0/0]');
    assert.match(diagram?.text ?? '', /Legend.?Subnet.?Instance.?Internetgateway/, 'the legend only has what is there');
  });

  it('show all other pictures, the sample and a large organization, none of them wider than four times its height', async () => {
    const inputs = [
      ...[organizationPicture(), emptyPicture(), widePicture(), hostilePicture()].map((made) => inputFor(made)),
      await sampleInput(),
      await sampleTenantInput(),
      largeOrganizationInput(),
    ];
    const diagrams = drawnByPlantuml(await Promise.all(inputs.map((input) => textOf(c4, input))));
    for (const [at, input] of inputs.entries()) {
      const diagram = diagrams[at];
      assert.ok(diagram !== undefined && diagram.width <= 4 * diagram.height);
      assert.ok(diagram.width <= 4096 && diagram.height <= 4096, 'a PNG of it is not cut off');
      if (input.picture.nodes.length > 0) assertDrawn(diagram, input.picture);
    }
    assert.deepEqual(
      diagrams[1]?.elements.map(({ text }) => text),
      ['Nothingtoshow'],
    );
  });

  it('show more than anybody would look at', async () => {
    const made = hugePicture();
    const [diagram] = await drawn(made);
    assertDrawn(diagram, made);
  });

  it('tell what is folded, missing or new by words, and are dark and run to the right when asked', async () => {
    const style = { ...usualStyle, mode: 'dark' as const, direction: 'right' as const };
    const text = await textOf(c4, inputFor(kinds, { style }));
    assert.match(text, /^LAYOUT_LEFT_RIGHT\(\)$/m);
    assert.match(text, /^skinparam backgroundColor #0d1117$/m);
    const [diagram] = drawnByPlantuml([text]);
    assertDrawn(diagram, kinds);
    assert.equal(diagram?.elements.find(({ path }) => path === 'n4')?.text, 'd[Instance]db-1eu-west-1new');
  });

  it('show hostile names as they are, and follow no link in them', async () => {
    const [diagram] = await drawn(hostilePicture(plantumlHostileNames));
    assertNamesShown(diagram, plantumlHostileNames);
  });

  it('show any names as they are', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(namesOfAnything, { minLength: 30, maxLength: 30 }), async (estates) => {
        const diagrams = await drawn(...estates.map((names) => hostilePicture(names)));
        for (const [at, names] of estates.entries()) assertNamesShown(diagrams[at], names);
      }),
      // Each run starts Java.
      { numRuns: 2, endOnFailure: true },
    );
  });

  function assertNamesShown(diagram: DrawnDiagram | undefined, names: readonly string[]): void {
    assertDrawn(diagram, hostilePicture(names));
    assert.deepEqual(
      diagram?.arrows.map(({ text }) => text).sort(),
      names.map((name) => `uses${bracketed(compared(asShown(name)))}`).sort(),
    );
  }

  function assertDrawn(diagram: DrawnDiagram | undefined, made: Picture): void {
    assertPictureDrawn(diagram, made, ({ name, type, note, lines }) => [name, bracketed(type), ...lines, note]);
  }
});

function bracketed(text: string): string {
  return text === '' ? '' : `[${text}]`;
}
