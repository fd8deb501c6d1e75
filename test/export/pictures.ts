import type { ExportHeader, TypeLookup } from '../../src/export/exporter.ts';
import type { Problem } from '../../src/model/problem.ts';
import type { Gap, Picture, PictureEdge, PictureNode } from '../../src/picture/picture.ts';
import { defaultView } from '../../src/picture/view.ts';

/** Names a person with bad intentions, or bad luck, gives to things. */
export const hostileNames = [
  'x"];import os#',
  '"); __import__("os").system("touch /tmp/x"); ("',
  '<img src=x onerror=alert(1)>',
  '<<b>bold</b>>',
  'line one\nline two\r\nend\nsubgraph z',
  `'single' "double" \`back\` \`\`\`ticks\`\`\``,
  'back\\slash \\n \\N \\G \\L \\',
  '%%{init: {"theme":"forest"}}%%',
  '%% comment',
  'emoji 👩‍👩‍👧 🏴󠁧󠁢󠁥󠁮󠁧󠁿 é 漢字 ك',
  '\u202egnp.exe\u202c',
  'zero\u200bwidth\u2028line\u2029para\u0000nul\u001b[31m\u0085',
  '',
  '   ',
  'end',
  'direction TB',
  'C4Container',
  'style x:y#quot;z;',
  'classDef a:b#z;',
  'fa:fa-car $$x^2$$ **bold** __under__ _em_ ~~gone~~ [a](javascript:alert(1)) www.example.com me@example.com',
  '1. one',
  '- dash',
  '+ plus',
  '#quot; &quot; &lt;b&gt; &#34; R&D ﬂ°°34¶ß ﬂ°quot¶ß',
  'a --> b & c ~~~ d:::evil',
  '{{braces}} {diamond} (round) |pipe| [[sub]] @{ shape: circle }',
  'click n1 "javascript:alert(1)"',
  '\ud800 lone surrogate \udc00',
  '{{x}} %(name)s {0} $HOME $(id)',
  'coding: utf-7',
  'x'.repeat(300),
  'ends with a backslash \\',
  'constructor',
  '__proto__',
];

export const types = {
  organization: { type: 'aws.organizations.organization', typeTitle: 'Organization', glyph: 'organization' },
  unit: { type: 'aws.organizations.organizationalUnit', typeTitle: 'Organizational unit', glyph: 'folder' },
  account: { type: 'aws.organizations.account', typeTitle: 'Account', glyph: 'account' },
  region: { type: 'aws.account.region', typeTitle: 'Region', glyph: 'region' },
  vpc: { type: 'aws.ec2.vpc', typeTitle: 'VPC', glyph: 'network' },
  subnet: { type: 'aws.ec2.subnet', typeTitle: 'Subnet', glyph: 'subnet' },
  routeTable: { type: 'aws.ec2.routeTable', typeTitle: 'Route table', glyph: 'routes' },
  internetGateway: { type: 'aws.ec2.internetGateway', typeTitle: 'Internet gateway', glyph: 'gateway' },
  natGateway: { type: 'aws.ec2.natGateway', typeTitle: 'NAT gateway', glyph: 'gateway' },
  securityGroup: { type: 'aws.ec2.securityGroup', typeTitle: 'Security group', glyph: 'shield' },
  instance: { type: 'aws.ec2.instance', typeTitle: 'Instance', glyph: 'server' },
  peering: { type: 'aws.ec2.vpcPeeringConnection', typeTitle: 'Peering connection', glyph: 'link' },
} as const satisfies Record<string, Pick<PictureNode, 'type' | 'typeTitle' | 'glyph'>>;

const diagramsClasses: Readonly<Record<string, string>> = {
  'aws.organizations.organization': 'aws.management.Organizations',
  'aws.organizations.organizationalUnit': 'aws.management.OrganizationsOrganizationalUnit',
  'aws.organizations.account': 'aws.management.OrganizationsAccount',
  'aws.ec2.vpc': 'aws.network.VPC',
  'aws.ec2.subnet': 'aws.network.PrivateSubnet',
  'aws.ec2.routeTable': 'aws.network.RouteTable',
  'aws.ec2.internetGateway': 'aws.network.InternetGateway',
  'aws.ec2.natGateway': 'aws.network.NATGateway',
  'aws.ec2.instance': 'aws.compute.EC2Instance',
  'aws.ec2.vpcPeeringConnection': 'aws.network.VPCPeering',
};

/** Types as the pictures below use them; security groups have no class in the package `diagrams`. */
export const typeOf: TypeLookup = (id) => {
  const diagrams = Object.hasOwn(diagramsClasses, id) ? diagramsClasses[id] : undefined;
  if (diagrams === undefined) return undefined;
  return {
    id,
    title: id,
    plural: id,
    icon: 'circle',
    glyph: 'unknown',
    service: 'ec2',
    under: [],
    permissions: [],
    relations: [],
    summary: [],
    console: () => undefined,
    diagrams,
  };
};

export function node(
  id: string,
  type: keyof typeof types,
  label: string,
  more: Partial<PictureNode> = {},
): PictureNode {
  return { id, ...types[type], label, kind: 'leaf', content: 0, unread: false, ...more };
}

export function edge(
  from: string,
  to: string,
  verb: PictureEdge['verbs'][number]['verb'] = 'uses',
  more: Partial<PictureEdge> = {},
): PictureEdge {
  return { id: JSON.stringify([from, to]), from, to, verbs: [{ verb, count: 1 }], count: 1, inferred: false, ...more };
}

export function picture(title: string, more: Partial<Picture>): Picture {
  return {
    view: defaultView(undefined),
    title,
    nodes: [],
    edges: [],
    types: [],
    gaps: [],
    path: [],
    hiddenByDetail: 0,
    foldedForRoom: [],
    legend: [],
    hiddenOutside: 0,
    hiddenEdges: 0,
    ...more,
  };
}

export function headerFor(of: Picture, more: Partial<ExportHeader> = {}): ExportHeader {
  return {
    source: 'corp-sso',
    scope: of.title,
    readAt: '2026-03-01T09:30:00.000Z',
    gaps: of.gaps,
    command: 'orrery export --profile corp-sso --format mermaid --output picture.mmd',
    orreryVersion: '0.1.0',
    ...more,
  };
}

const denied: Problem = {
  code: 'AccessDeniedException',
  message: 'You are not allowed to list VPCs.',
  operation: 'ec2:DescribeVpcs',
  advice: 'Ask for ec2:DescribeVpcs.',
  nextStep: 'grant-permission',
};

/** An organization whose units share names, with folded, unread and suspended accounts. */
export function organizationPicture(): Picture {
  return picture('Example Corp R&D', {
    nodes: [
      node('o-1', 'organization', 'Example Corp R&D', { kind: 'container', content: 61 }),
      node('ou-1', 'unit', 'Workloads', { parent: 'o-1', kind: 'container', content: 45 }),
      node('ou-2', 'unit', 'Production', { parent: 'ou-1', kind: 'container', content: 43 }),
      node('111111111111', 'account', 'payments-prod', { parent: 'ou-2', kind: 'folded', content: 42 }),
      node('222222222222', 'account', 'shop-prod', { parent: 'ou-2', unread: true }),
      node('ou-3', 'unit', 'Test', { parent: 'ou-1', kind: 'container', content: 2 }),
      node('333333333333', 'account', 'payments-test', { parent: 'ou-3', unread: true }),
      node('444444444444', 'account', 'shop-test', { parent: 'ou-3', unread: true }),
      node('ou-4', 'unit', 'Sandbox', { parent: 'o-1', kind: 'container', content: 12 }),
      node('ou-5', 'unit', 'Production', { parent: 'ou-4', kind: 'container', content: 3 }),
      ...['ada', 'grace', 'katherine'].map((name, at) =>
        node(`55555555555${at}`, 'account', `sandbox-${name}`, { parent: 'ou-5', unread: true }),
      ),
      node('ou-6', 'unit', 'Test', { parent: 'ou-4', kind: 'folded', content: 8, problem: denied }),
      node('666666666666', 'account', 'management', { parent: 'o-1', kind: 'folded', content: 9 }),
    ],
    gaps: [{ under: 'ou-6', underName: 'Test', typeTitle: 'Accounts', problem: denied }],
  });
}

/** Two subnets of a VPC with what is in them, and what they depend on outside. */
export function networkPicture(): Picture {
  const inVpc = { parent: 'vpc-1' };
  return picture('payments', {
    view: { ...defaultView('vpc-1'), hiddenTypes: ['aws.ec2.networkInterface'] },
    nodes: [
      node('vpc-1', 'vpc', 'payments', { kind: 'container', content: 19 }),
      node('igw-1', 'internetGateway', 'payments-igw', inVpc),
      node('subnet-1', 'subnet', 'public-a', { ...inVpc, kind: 'container', content: 2 }),
      node('nat-1', 'natGateway', 'nat-a', { parent: 'subnet-1' }),
      node('i-bastion', 'instance', 'bastion', { parent: 'subnet-1' }),
      node('subnet-2', 'subnet', 'private-a', { ...inVpc, kind: 'container', content: 3 }),
      node('i-web1', 'instance', 'payments-api-web-server-production-blue-1', { parent: 'subnet-2' }),
      node('i-web2', 'instance', 'payments-api-2', { parent: 'subnet-2' }),
      node('i-0123456789abcdef0', 'instance', '', { parent: 'subnet-2' }),
      node('subnet-3', 'subnet', 'private-b', { ...inVpc, kind: 'folded', content: 7 }),
      node('rtb-1', 'routeTable', 'public', inVpc),
      node('rtb-2', 'routeTable', 'private', inVpc),
      node('sg-web', 'securityGroup', 'web', inVpc),
      node('sg-bastion', 'securityGroup', 'bastion', inVpc),
      node('pcx-1', 'peering', 'payments-to-shared', { outside: true }),
      node('vpc-9', 'vpc', 'vpc-0shared', { kind: 'stub', stub: 'other-account', outside: true }),
      node('sg-404', 'securityGroup', 'sg-404', { kind: 'stub', stub: 'not-found', outside: true }),
    ],
    edges: [
      edge('igw-1', 'rtb-1', 'serves', { inferred: true }),
      edge('rtb-1', 'subnet-1', 'serves'),
      edge('rtb-2', 'subnet-2', 'serves', { inferred: true }),
      edge('rtb-2', 'subnet-3', 'serves', { inferred: true }),
      edge('rtb-1', 'igw-1', 'routes to', { detail: '0.0.0.0/0' }),
      edge('rtb-2', 'nat-1', 'routes to', { detail: '0.0.0.0/0' }),
      edge('rtb-2', 'pcx-1', 'routes to', { detail: '10.9.0.0/16' }),
      edge('i-web1', 'sg-web', 'is protected by'),
      edge('i-web2', 'sg-web', 'is protected by'),
      edge('i-bastion', 'sg-bastion', 'is protected by'),
      edge('subnet-3', 'sg-web', 'is protected by', { verbs: [{ verb: 'is protected by', count: 4 }], count: 4 }),
      edge('sg-web', 'sg-bastion', 'allows traffic from', { detail: 'tcp 22' }),
      edge('sg-web', 'sg-404', 'allows traffic from', { detail: 'tcp 443' }),
      edge('pcx-1', 'vpc-1', 'connects'),
      edge('pcx-1', 'vpc-9', 'connects'),
    ],
    types: [
      { type: 'aws.ec2.instance', title: 'Instance', count: 9 },
      { type: 'aws.ec2.networkInterface', title: 'Network interface', count: 12 },
    ],
    hiddenOutside: 3,
  });
}

/** One node, container, edge detail, gap and type title for each hostile name. */
export function hostilePicture(names: readonly string[] = hostileNames): Picture {
  const gaps = names.map(
    (name): Gap => ({
      under: `gap ${name}`,
      underName: name,
      typeTitle: name,
      problem: { code: name, message: name, advice: name, nextStep: 'none' },
    }),
  );
  return picture(names.join(' '), {
    nodes: names.flatMap((name, at) => [
      node(`c${at} ${name}`, 'unit', name, { kind: 'container', content: 1 }),
      node(`l${at} ${name}`, 'account', name, { parent: `c${at} ${name}`, typeTitle: name, type: name }),
    ]),
    edges: names.map((name, at) =>
      edge(`l${at} ${name}`, `c${(at + 1) % names.length} ${names[(at + 1) % names.length]}`, 'uses', { detail: name }),
    ),
    gaps,
  });
}

export function emptyPicture(): Picture {
  return picture('Nothing', {});
}

/** A network with more edges and characters than Mermaid allows. */
export function hugePicture(): Picture {
  const subnets = Array.from({ length: 20 }, (_, at) =>
    node(`subnet-${at}`, 'subnet', `subnet ${at}`, { parent: 'vpc-1', kind: 'container', content: 10 }),
  );
  const instances = subnets.flatMap((subnet, row) =>
    Array.from({ length: 10 }, (_, at) =>
      node(
        `i-${row}-${at}`,
        'instance',
        `a name that somebody made very long ${'on purpose '.repeat(12)}${row}-${at}`,
        {
          parent: subnet.id,
        },
      ),
    ),
  );
  const groups = Array.from({ length: 3 }, (_, at) =>
    node(`sg-${at}`, 'securityGroup', `group ${at}`, { parent: 'vpc-1' }),
  );
  return picture('huge', {
    nodes: [
      node('vpc-1', 'vpc', 'huge', { kind: 'container', content: 223 }),
      ...subnets.flatMap((subnet) => [subnet, ...instances.filter((instance) => instance.parent === subnet.id)]),
      ...groups,
    ],
    edges: instances.flatMap((instance) => groups.map((group) => edge(instance.id, group.id, 'is protected by'))),
  });
}

/** Many units with many accounts and no edges: what a layered layout would put in one line. */
export function widePicture(): Picture {
  const units = Array.from({ length: 14 }, (_, at) =>
    node(`ou-${at}`, 'unit', `Team ${at}`, { parent: 'o-1', kind: 'container', content: 2 + (at % 5) * 3 }),
  );
  return picture('wide', {
    nodes: [
      node('o-1', 'organization', 'Wide Corp', { kind: 'container', content: 130 }),
      ...units.flatMap((unit) => [
        unit,
        ...Array.from({ length: unit.content }, (_, at) =>
          node(`${unit.id}-${at}`, 'account', `${unit.label} account ${at}`, { parent: unit.id }),
        ),
      ]),
    ],
  });
}
