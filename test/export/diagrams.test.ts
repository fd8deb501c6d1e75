import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { diagrams } from '../../src/export/diagrams.ts';
import { diagramsClasses } from '../../src/export/diagramsClasses.ts';
import { graphvizLabel, wrapped } from '../../src/export/graphvizText.ts';
import { pythonString } from '../../src/export/pythonText.ts';
import { shortened, visibleText } from '../../src/export/visibleText.ts';
import type { Picture } from '../../src/picture/picture.ts';
import { inputFor, textNow } from './inputs.ts';
import {
  emptyPicture,
  headerFor,
  hostileNames,
  hostilePicture,
  networkPicture,
  node,
  organizationPicture,
  picture,
  widePicture,
} from './pictures.ts';
import { type Call, programStructures, python, pythonWithDiagrams, runProgram, type Statement } from './python.ts';

const write = (made: Picture): string => textNow(diagrams, inputFor(made));

const hostileName = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc
    .array(
      fc.constantFrom(
        ...hostileNames.map((name) => name.slice(0, 60)),
        ...[
          '"',
          "'",
          '"""',
          '\\',
          '\\n',
          '\\N',
          '\\G',
          '\\"',
          '&amp;',
          '&#34;',
          '<',
          '>',
          '\n',
          '\r',
          '\0',
          '{',
          '}',
          '#',
        ],
      ),
      { maxLength: 8 },
    )
    .map((parts) => parts.join('')),
);

describe('Python diagrams, as Python reads them', () => {
  before(function () {
    if (python !== undefined) return;
    console.log('    Skipped: python3 is not installed.');
    this.skip();
  });

  it('import each class once, sorted, under names that are unique', () => {
    const { imports, nameOf } = diagramsClasses([
      'generic.blank.Blank',
      'aws.management.AutoScaling',
      'aws.compute.EC2',
      'aws.compute.AutoScaling',
      'aws.compute.EC2',
      'k8s.infra.Cluster',
    ]);
    assert.deepEqual(imports, [
      'from diagrams.aws.compute import AutoScaling as AwsComputeAutoScaling, EC2',
      'from diagrams.aws.management import AutoScaling as AwsManagementAutoScaling',
      'from diagrams.generic.blank import Blank',
      'from diagrams.k8s.infra import Cluster as K8sInfraCluster',
    ]);
    assert.equal(nameOf('aws.management.AutoScaling'), 'AwsManagementAutoScaling');
    assert.equal(nameOf('aws.compute.EC2'), 'EC2');
  });

  it('nest clusters, and keep those of one name apart', () => {
    const { clusters } = read(organizationPicture());
    const productions = clusters.filter(({ label }) => label === 'Production — Organizational unit');
    assert.equal(productions.length, 2);
    assert.notEqual(productions[0]?.identity, productions[1]?.identity);
    assert.deepEqual(
      productions.map(({ content }) => content),
      [
        ['payments-prod\n42 inside', 'shop-prod\nnot read'],
        ['sandbox-ada\nnot read', 'sandbox-grace\nnot read', 'sandbox-katherine\nnot read'],
      ],
    );
    assert.equal(new Set(clusters.map(({ identity }) => identity)).size, clusters.length);
  });

  it('draw every edge once, with its verb, dotted when inferred, cut off at clusters', () => {
    const { edges, icons, clusters } = read(networkPicture());
    assert.equal(edges.length, networkPicture().edges.length);
    const nameOf = (variable: string) => icons.find((icon) => icon.as === variable)?.label;
    const clusterOf = (end: unknown) =>
      clusters.find(({ as }) => as === (end as { nameOf?: string } | undefined)?.nameOf)?.label;
    const read1 = edges.map(({ tail, heads, keywords }) => [
      clusterOf(keywords.ltail) ?? nameOf(tail),
      keywords.label,
      clusterOf(keywords.lhead) ?? nameOf(heads[0]!),
      keywords.style === 'dotted',
    ]);
    assert.deepEqual(read1[2], ['private', 'serves', 'private-a — Subnet', true]);
    assert.deepEqual(read1[4], ['public', 'routes to\n0.0.0.0/0', 'payments-igw', false]);
    assert.deepEqual(read1[13], ['payments-to-shared', 'connects', 'payments — VPC', false]);
  });

  it('use the class of the type, and name the type where there is none', () => {
    const { icons } = read(networkPicture());
    assert.deepEqual(icons.find(({ label }) => label === 'nat-a')?.call, 'NATGateway');
    assert.deepEqual(icons.find(({ label }) => label === 'web\nSecurity group')?.call, 'Blank');
  });

  it('give only what is referred to a name', () => {
    const { icons, edges, clusters } = read(networkPicture());
    const referred = edges.flatMap(({ tail, heads, keywords }) => [
      tail,
      ...heads,
      ...['lhead', 'ltail'].map((end) => (keywords[end] as { nameOf?: string } | undefined)?.nameOf),
    ]);
    const named = [...icons, ...clusters].flatMap(({ as }) => as ?? []);
    assert.deepEqual(named.sort(), [...new Set(referred.filter((name) => name !== undefined))].sort());
  });

  it('say that the sample is one, and that an empty picture is empty', () => {
    const [statements] = programStructures([
      textNow(diagrams, inputFor(emptyPicture(), { header: headerFor(emptyPicture(), { sample: true }) })),
    ]);
    const diagram = statements?.find((statement) => 'body' in statement) as Call & { body: Call[] };
    assert.deepEqual(diagram.arguments, ['Nothing (sample data)']);
    assert.deepEqual(diagram.keywords.filename, 'Nothing-diagram');
    assert.equal(diagram.keywords.show, false);
    assert.deepEqual(
      diagram.body.map(({ arguments: [label] }) => label),
      ['Nothing to show'],
    );
  });

  it('hold hostile names as text, and never as code', () => {
    assertHeld([hostileNames]);
  });

  it('hold any names as text', () => {
    const names = fc.array(hostileName, { minLength: 1, maxLength: 6 });
    fc.assert(fc.property(fc.array(names, { minLength: 20, maxLength: 40 }), assertHeld), { numRuns: 5 });
  });

  it('write literals of exactly the text, whatever it is', () => {
    const texts = [
      ...hostileNames,
      Array.from({ length: 0x3000 }, (_, code) => String.fromCharCode(code)).join(''),
      '\ud800\udfff \u{10ffff} \u{e0001} \u{1f600}',
      ...fc.sample(fc.string({ unit: 'binary' }), 300),
    ];
    const source = texts.map((text) => `box = {"text": ${pythonString(text)}}`).join('\n');
    const values = programStructures([source])[0]!.map(
      (statement) => (statement as unknown as { value: unknown }).value,
    );
    assert.deepEqual(
      values,
      texts.map((text) => ({ text })),
    );
  });

  it('do not let a name choose the encoding of the file', () => {
    const made = picture('coding: utf-7', { nodes: [node('a', 'account', 'coding: utf-7')] });
    assert.equal(read(made).icons[0]?.label, 'coding: utf-7');
  });

  function assertHeld(estates: readonly (readonly string[])[]): void {
    const structures = programStructures(estates.map((names) => write(hostilePicture(names))));
    for (const [at, names] of estates.entries()) {
      const { icons, clusters, edges } = structureOf(structures[at]!);
      const text = (name: string, id: string): string => shortened(visibleText(name) || visibleText(id), 120);
      assert.deepEqual(
        clusters.map(({ label }) => label),
        names.map((name, index) => graphvizLabel(`${text(name, `c${index} ${name}`)} — Organizational unit`)),
      );
      assert.equal(new Set(clusters.map(({ identity }) => identity)).size, names.length);
      assert.deepEqual(
        icons.map(({ label }) => label),
        names.map((name, index) =>
          graphvizLabel(
            [text(name, `l${index} ${name}`), text(name, '')]
              .filter((line) => line !== '')
              .map(wrapped)
              .join('\n'),
          ),
        ),
      );
      assert.deepEqual(
        edges.map(({ keywords }) => keywords.label ?? keywords.xlabel),
        names.map((name) => graphvizLabel(['uses', text(name, '')].filter((line) => line !== '').join('\n'))),
      );
    }
  }
});

describe('Python diagrams, really drawn', () => {
  before(function () {
    if (pythonWithDiagrams !== undefined) return;
    console.log('    Skipped: install the package diagrams and Graphviz (apt-get install python3-diagrams graphviz).');
    this.skip();
  });

  it('draw the network: every node, cluster and edge', () => {
    const made = networkPicture();
    const { nodes, clusters, edges, files } = runProgram(write(made));
    const containers = made.nodes.filter(({ kind }) => kind === 'container');
    assert.equal(clusters.length, containers.length);
    assert.equal(nodes.length, made.nodes.length - containers.length);
    assert.equal(edges.length, made.edges.length);
    assert.deepEqual(
      edges.filter(({ lhead, ltail }) => lhead ?? ltail).map(({ lines }) => lines),
      [['serves'], ['serves'], ['connects']],
    );
    assert.deepEqual(files, ['payments-diagram.png']);
  });

  it('draw two units of one name as two, and accounts in rows', () => {
    const { clusters, nodes, edges, unseenEdges } = runProgram(write(organizationPicture()));
    assert.equal(clusters.filter(({ lines }) => lines[0] === 'Production — Organizational unit').length, 2);
    assert.equal(nodes.length, 9);
    assert.equal(edges.length, 0);
    assert.ok(unseenEdges > 0);
    assert.ok(runProgram(write(widePicture())).unseenEdges > 60);
  });

  it('draw an empty picture', () => {
    assert.deepEqual(runProgram(write(emptyPicture())).nodes, [['Nothing to show']]);
  });

  it('show hostile names as text, and do nothing else', () => {
    const { clusters, nodes, edges, files } = runProgram(write(hostilePicture()));
    const text = (name: string, id: string): string => shortened(visibleText(name) || visibleText(id), 120);
    assert.deepEqual(
      clusters.map(({ lines }) => lines.join()).sort(),
      hostileNames.map((name, at) => `${text(name, `c${at} ${name}`)} — Organizational unit`).sort(),
    );
    assert.deepEqual(
      nodes.map((lines) => lines.join('\n')).sort(),
      hostileNames
        .map((name, at) =>
          [text(name, `l${at} ${name}`), text(name, '')]
            .filter((line) => line !== '')
            .map(wrapped)
            .join('\n'),
        )
        .sort(),
    );
    assert.equal(edges.length, hostileNames.length);
    assert.equal(files.length, 1);
  });

  it('use a class for the blank node that the package has', () => {
    const run = spawnSync(pythonWithDiagrams!, ['-c', 'from diagrams.generic.blank import Blank']);
    assert.equal(run.status, 0);
  });
});

interface Structure {
  readonly clusters: readonly (Call & { label: string; identity: string; content: readonly string[] })[];
  readonly icons: readonly (Call & { label: string })[];
  readonly edges: readonly { tail: string; heads: readonly string[]; keywords: Call['keywords'] }[];
}

function read(made: Picture): Structure {
  return structureOf(programStructures([write(made)])[0]!);
}

/** Clusters, icons and edges anywhere in the program's one diagram; fails on statements where none belongs. */
function structureOf(program: readonly Statement[]): Structure {
  const clusters: Structure['clusters'][number][] = [];
  const icons: Structure['icons'][number][] = [];
  const edges: Structure['edges'][number][] = [];
  const labelOf = (call: Call): string => {
    const apart = call.keywords.graph_attr as Record<string, string> | undefined;
    return apart?.label ?? call.arguments[0]!;
  };
  const visit = (statement: Statement): void => {
    if ('edge' in statement) {
      if (statement.edge.keywords.style === 'invis') return;
      edges.push({ tail: statement.tail, heads: statement.heads, keywords: statement.edge.keywords });
      return;
    }
    assert.ok('call' in statement);
    if (statement.body === undefined) {
      icons.push({ ...statement, label: statement.arguments[0]! });
      return;
    }
    assert.equal(statement.call, 'Cluster');
    const content = statement.body.flatMap((child) => ('call' in child && !child.body ? [child.arguments[0]!] : []));
    clusters.push({ ...statement, label: labelOf(statement), identity: statement.arguments[0]!, content });
    statement.body.forEach(visit);
  };
  const [diagram, ...others] = program.filter((statement) => 'body' in statement);
  assert.deepEqual(others, []);
  assert.ok(diagram !== undefined && 'body' in diagram && diagram.call === 'Diagram' && program.at(-1) === diagram);
  diagram.body?.forEach(visit);
  return { clusters, icons, edges };
}
