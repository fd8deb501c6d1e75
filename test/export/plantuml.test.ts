import assert from 'node:assert/strict';
import fc from 'fast-check';
import { awsServiceSprites, awsSprites } from '../../src/export/plantuml/awsSprites.ts';
import { azureServiceSprites, azureSprites } from '../../src/export/plantuml/azureSprites.ts';
import { includeLines, spriteOf } from '../../src/export/plantuml/sprites.ts';
import { plantuml } from '../../src/export/plantuml.ts';
import { typesOfAll } from '../../src/inventory/clouds.ts';
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

const write = (made: Picture): Promise<string> => textOf(plantuml, inputFor(made));
const drawn = async (...made: Picture[]): Promise<DrawnDiagram[]> =>
  drawnByPlantuml(await Promise.all(made.map(write)));

describe('PlantUML', () => {
  it('is written as it was looked at', async () => {
    assertGolden('organization.puml', await write(organizationPicture()));
    assertGolden('network.puml', await write(networkPicture()));
    assertGolden('hostile.puml', await write(hostilePicture()));
    assertGolden('empty.puml', await write(emptyPicture()));
    assertGolden('wide.puml', await write(widePicture()));
  });

  it('is the same file every time', async () => {
    assert.equal(await write(networkPicture()), await write(networkPicture()));
  });

  it('begins with @startuml and says what it is and how to write it again', async () => {
    const text = await write(networkPicture());
    const lines = text.split('\n');
    assert.equal(lines[0], '@startuml');
    assert.match(lines[1] ?? '', /^' Written by Orrery 0\.1\.0\./);
    assert.ok(lines.includes("' Hidden by the view: Network interface (12)."));
    assert.ok(lines.includes(`' Write it again: ${headerFor(networkPicture()).command}`));
    assert.equal(lines.at(-2), '@enduml');
    assert.equal(lines.filter((line) => line.startsWith('@')).length, 2);
  });

  it('includes each file of the library once, in order, and only what is used', async () => {
    const includes = (await write(networkPicture())).split('\n').filter((line) => line.startsWith('!'));
    assert.deepEqual(includes, [
      '!include <awslib14/AWSCommon>',
      '!include <awslib14/Compute/EC2Instance>',
      '!include <awslib14/General/Firewall>',
      '!include <awslib14/NetworkingContentDelivery/Route53RouteTable>',
      '!include <awslib14/NetworkingContentDelivery/VPCInternetGateway>',
      '!include <awslib14/NetworkingContentDelivery/VPCNATGateway>',
      '!include <awslib14/NetworkingContentDelivery/VPCPeeringConnection>',
      '!include <awslib14/NetworkingContentDelivery/VirtualPrivateCloud>',
    ]);
  });

  it('has a line in its tables of pictures for every type, and none for anything else', () => {
    const known = [...typesOfAll().keys()].sort();
    assert.deepEqual([...Object.keys(awsSprites), ...Object.keys(azureSprites)].sort(), known);
  });

  it('takes the picture of the service for a type it does not know, and none for other services', () => {
    assert.equal(spriteOf('aws.rds.newThing')?.name, 'RDS');
    assert.equal(spriteOf('azure.storage.newThing')?.name, 'AzureStorage');
    assert.equal(spriteOf('aws.ec2.subnet'), undefined);
    for (const type of ['constructor', '__proto__', 'aws', '', 'aws.unheardOf.thing'])
      assert.equal(spriteOf(type), undefined);
  });

  it('includes nothing that a name asks for', async () => {
    const includes = (await write(hostilePicture(plantumlHostileNames)))
      .split('\n')
      .filter((line) => /^\s*!/.test(line));
    assert.deepEqual(includes, [
      '!include <awslib14/AWSCommon>',
      '!include <awslib14/ManagementGovernance/OrganizationsOrganizationalUnit>',
    ]);
  });
});

describe(`PlantUML, really drawn${hasJava ? '' : ' (skipped: Java is not installed)'}`, function () {
  this.timeout(180_000);

  before(function () {
    if (!hasJava) this.skip();
  });

  function assertDrawn(diagram: DrawnDiagram | undefined, made: Picture): void {
    assertPictureDrawn(diagram, made, ({ name, type, note, lines }, isContainer) =>
      isContainer ? [name, note === '' ? type : `${type}, ${note}`] : [name, type, ...lines, note],
    );
  }

  it('has every picture of the tables in its own library', () => {
    const types = [
      ...Object.keys(awsSprites),
      ...Object.keys(azureSprites),
      ...[...Object.keys(awsServiceSprites), ...Object.keys(azureServiceSprites)].map((service) => `${service}.any`),
    ];
    const sprites = types.flatMap((type) => spriteOf(type) ?? []);
    const names = [...new Set(sprites.map(({ name }) => name))];
    assert.equal(names.length, new Set(sprites.map(({ file }) => file)).size, 'no two libraries share a name');
    const [diagram] = drawnByPlantuml([
      [
        '@startuml',
        ...includeLines(sprites),
        ...names.map((name, at) => `rectangle "<$${name}>" as n${at}`),
        '@enduml',
        '',
      ].join('\n'),
    ]);
    assert.ok(names.length > 200);
    assert.deepEqual(
      diagram?.elements.filter(({ images, text }) => images !== 1 || text !== '').map(({ path }) => path),
      [],
    );
    assert.equal(diagram?.elements.length, names.length);
  });

  it('draws every node in its container, and every arrow with its verb', async () => {
    const made = networkPicture();
    const [diagram] = await drawn(made);
    assertDrawn(diagram, made);
    const arrow = (from: string, to: string) => diagram?.arrows.find((each) => each.from === from && each.to === to);
    assert.deepEqual(arrow('n12', 'n6'), { from: 'n12', to: 'n6', text: 'serves', isDotted: true });
    assert.deepEqual(arrow('n11', 'n2'), { from: 'n11', to: 'n2', text: 'routesto0.0.0.0/0', isDotted: false });
    assert.deepEqual(arrow('n15', 'n1')?.text, 'connects');
    assert.equal(diagram?.elements.find(({ path }) => path === 'n1.n3.n5')?.images, 1);
  });

  it('draws all other pictures, the sample and a large organization, none of them wider than four times its height', async () => {
    const inputs = [
      ...[organizationPicture(), emptyPicture(), widePicture(), hostilePicture()].map((made) => inputFor(made)),
      await sampleInput(),
      await sampleTenantInput(),
      largeOrganizationInput(),
    ];
    const diagrams = drawnByPlantuml(await Promise.all(inputs.map((input) => textOf(plantuml, input))));
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
    assert.match(diagrams[4]?.text ?? '', /^Sampleestate\(sampledata\)/);
  });

  it('draws more than anybody would look at', async () => {
    const made = hugePicture();
    const [diagram] = await drawn(made);
    assertDrawn(diagram, made);
  });

  it('tells what is folded, missing or new by words, and draws dark and to the right when asked', async () => {
    const made = picture('kinds', {
      nodes: [
        node('a', 'account', 'a', { kind: 'folded', content: 3 }),
        node('b', 'vpc', 'b', { kind: 'stub', stub: 'not-found' }),
        node('c', 'instance', 'c', { kind: 'ghost', change: 'removed' }),
        node('d', 'instance', 'd', { change: 'added', lines: ['i-1', 'eu-west-1'] }),
        node('e', 'account', 'e', { unread: true }),
      ],
      edges: [edge('a', 'b'), edge('b', 'b')],
    });
    const text = await textOf(
      plantuml,
      inputFor(made, { style: { ...usualStyle, mode: 'dark', direction: 'right', colours: { orange: '#ff8800' } } }),
    );
    assert.match(text, /^left to right direction$/m);
    assert.match(text, /BackgroundColor #0d1117/);
    assert.match(text, /^collections "/m);
    assert.match(text, /BorderColor #ff8800/);
    const [diagram] = drawnByPlantuml([text]);
    assert.deepEqual(diagram?.elements.map(({ path, text: shown }) => `${path}: ${shown}`).sort(), [
      'n1: aAccount3inside',
      'n2: bVPCnotfound',
      'n3: cInstancegone',
      'n4: dInstancei-1eu-west-1new',
      'n5: eAccountnotread',
    ]);
    assert.equal(diagram?.arrows.length, 2);
  });

  it('shows hostile names as they are, and follows no link in them', async () => {
    const [diagram] = await drawn(hostilePicture(plantumlHostileNames));
    assertNamesShown(diagram, plantumlHostileNames);
  });

  it('shows any names as they are', async () => {
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
      names.map((name) => compared(`uses${asShown(name)}`)).sort(),
    );
  }
});
