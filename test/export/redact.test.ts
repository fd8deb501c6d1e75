import assert from 'node:assert/strict';
import { BlockList, isIP } from 'node:net';
import fc from 'fast-check';
import type { Excerpt } from '../../src/export/excerpt.ts';
import { createRedactor, type Redactor } from '../../src/export/redact.ts';
import { arnKinds, isRegion } from '../../src/export/redaction/cloudWords.ts';
import { plainTagKeys, plainWords } from '../../src/export/redaction/plainWords.ts';
import { typesOfAll } from '../../src/inventory/clouds.ts';
import type { AccessReport } from '../../src/model/accessReport.ts';
import { idOfMany } from '../../src/picture/groupIds.ts';
import type { Picture } from '../../src/picture/picture.ts';
import { defaultView } from '../../src/picture/view.ts';
import { dataInputs, hostilePictures } from './dataInputs.ts';
import { excerptOf } from './inputs.ts';
import { edge, networkPicture, node, organizationPicture, picture } from './pictures.ts';

const types = [...typesOfAll().values()];
const key = new TextEncoder().encode('a key that nobody knows');
const redactor = (): Redactor => createRedactor(key, types);

/** What Orrery and the providers call things, in the lower case of ids. */
const vocabulary = JSON.stringify(types).toLowerCase();

/** Words of properties' values and regions that are names of a few things of the samples as well. */
const providersWords = new Set(
  `azuremonitorlinuxagent azuremonitorwindowsagent openai service_control_policy westeurope northeurope swedencentral
  default suspended general global cname`.split(/\s+/),
);

/** Texts of people in a picture or excerpt, and the words that they are made of: none of it may be told. */
function originals(of: Picture, excerpt: Excerpt): string[] {
  const found = new Set<string>();
  const add = (text: string | undefined): void => {
    for (const part of [text ?? '', ...(text ?? '').split(/[\s:/|,;'"<>()[\]{}=]+/)])
      found.add(part.trim().toLowerCase());
  };
  for (const { id, label, lines = [], group } of of.nodes)
    if (!group) for (const text of [id, label, ...lines]) add(text);
  for (const { under, underName } of of.gaps) for (const text of [under, underName]) add(text);
  add(of.title);
  for (const end of [...excerpt.resources, ...excerpt.others]) {
    for (const text of [end.id, end.name, end.account]) add(text);
    if ('tags' in end) for (const value of Object.values(end.tags)) add(value);
  }
  return [...found].filter((text) => text.length > 3 && !isOrdinary(text));
}

/** Punctuation, addresses (which become others, as a test of their own shows), and words that are nobody's own. */
function isOrdinary(text: string): boolean {
  return (
    !/[\p{L}\p{N}]{4}/u.test(text) ||
    isIP(text.replace(/\/\d+$/, '')) > 0 ||
    isRegion(text) ||
    vocabulary.includes(text) ||
    arnKinds.has(text) ||
    plainWords.has(text) ||
    plainTagKeys.has(text) ||
    providersWords.has(text) ||
    // Types in ids of Azure, and zones for private links.
    /^(?:microsoft\.[a-z]+|privatelink(?:\.[a-z0-9]+)+|[a-z]+(?:s|es|farms|sets))$/.test(text)
  );
}

/** Those of the texts that stand somewhere by themselves: pseudonyms may hold a few letters of anything. */
function leaks(told: unknown, texts: readonly string[]): string[] {
  const written = JSON.stringify(told).toLowerCase();
  return texts.filter((text) => {
    const searched = JSON.stringify(text.toLowerCase()).slice(1, -1);
    for (let at = written.indexOf(searched); at >= 0; at = written.indexOf(searched, at + 1)) {
      const around = [written[at - 1] ?? '', written[at + searched.length] ?? ''];
      if (!around.some((character) => /[0-9a-z]/.test(character))) return true;
    }
    return false;
  });
}

/** What of a picture no redaction may change. */
function structureOf({ nodes, edges, gaps, legend, hiddenEdges, hiddenOutside }: Picture): unknown {
  const at = new Map(nodes.map(({ id }, index) => [id, index]));
  return {
    nodes: nodes.map(({ parent, kind, glyph, content, unread, stub, group, outside, change, colour }) => ({
      parent: parent === undefined ? undefined : at.get(parent),
      ...{ kind, glyph, content, unread, stub, group, outside, change, colour },
    })),
    edges: edges.map(({ from, to, verbs, count, inferred }) => ({
      from: at.get(from),
      to: at.get(to),
      verbs,
      count,
      inferred,
    })),
    counts: [at.size, gaps.length, legend.map(({ count }) => count), hiddenEdges, hiddenOutside],
  };
}

function excerptStructure({ resources, relations, others, coverage }: Excerpt): unknown {
  const at = new Map([...resources, ...others].map(({ id }, index) => [id, index]));
  return {
    resources: resources.map(({ parent, path, tags, readAt }) => [
      at.get(parent ?? ''),
      path.length,
      Object.keys(tags).length,
      readAt,
    ]),
    relations: relations.map(({ from, to, verb, basis, evidence }) => [
      at.get(from),
      at.get(to),
      verb,
      basis,
      evidence.length,
    ]),
    counts: [at.size, others.length, coverage.map(({ state, count }) => [state, count])],
  };
}

describe('Redaction', () => {
  for (const [name, open] of Object.entries(dataInputs)) {
    it(`tells no name, id, number, address or tag of the ${name} fixture and leaves its structure as it is`, async () => {
      const input = await open();
      const excerpt = await input.excerpt();
      const report = input.access();
      const redact = redactor();
      const redacted = [redact.redactPicture(input.picture), redact.redactExcerpt(excerpt)] as const;
      assert.deepEqual(structureOf(redacted[0]), structureOf(input.picture));
      assert.deepEqual(excerptStructure(redacted[1]), excerptStructure(excerpt));
      const told = [...redacted, report === undefined ? undefined : redact.redactAccess(report)];
      assert.deepEqual(leaks(told, originals(input.picture, excerpt)), []);
      const again = redactor();
      assert.deepEqual([again.redactPicture(input.picture), again.redactExcerpt(excerpt)], redacted);
    }).timeout(120_000);
  }

  it('tells none of any names and never makes two things one', () => {
    fc.assert(
      fc.property(hostilePictures, (made) => {
        const redact = redactor();
        const excerpt = excerptOf(made);
        const redacted = [redact.redactPicture(made), redact.redactExcerpt(excerpt)] as const;
        assert.deepEqual(structureOf(redacted[0]), structureOf(made));
        assert.deepEqual(excerptStructure(redacted[1]), excerptStructure(excerpt));
        assert.equal(new Set(redacted[0].nodes.map(({ id }) => id)).size, new Set(made.nodes.map(({ id }) => id)).size);
      }),
      { numRuns: 100 },
    );
    const secret = fc.stringMatching(/^[qxz][a-z0-9]{5,12}(?:[-_. /:@][qxz][a-z0-9]{5,12}){0,4}$/);
    fc.assert(
      fc.property(fc.uniqueArray(secret, { minLength: 1, maxLength: 8 }), (names) => {
        const nodes = names.map((each) =>
          node(`arn:aws:s3:::${each}`, 'instance', each, { lines: [`team: ${each}`, each], place: each }),
        );
        const problem = {
          code: 'Denied',
          message: `${names.join(' ')} was not found.`,
          advice: `Look at ${names[0]}.`,
          nextStep: 'none' as const,
        };
        const made = picture(names.join(' · '), {
          nodes: nodes.map((each, at) => (at === 0 ? { ...each, problem } : each)),
          edges: [edge(nodes[0]!.id, nodes.at(-1)!.id, 'uses', { detail: `to ${names.at(-1)}` })],
          legend: [{ label: names[0]!, count: 1 }],
        });
        const excerpt = excerptOf(made);
        const redact = redactor();
        const told = [redact.redactPicture(made), redact.redactExcerpt(excerpt), redact.text(names.join(', '))];
        assert.deepEqual(
          leaks(
            told,
            names.flatMap((each) => [each, ...each.split(/[-_. /:@]/)]),
          ),
          [],
        );
      }),
      { numRuns: 150 },
    );
  });

  it('keeps the shape of ids, with types and regions', () => {
    const { id } = redactor();
    assert.match(
      id('arn:aws:ec2:eu-west-1:123456789012:instance/i-0a1b2c3d4e5f60718'),
      /^arn:aws:ec2:eu-west-1:000\d{9}:instance\/i-[0-9a-f]{17}$/,
    );
    assert.match(
      id('arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/app/payments/50dc6c495c0c9188'),
      /:loadbalancer\/app\/[0-9a-z]{8}\/[0-9a-z]{8}$/,
    );
    assert.match(id('arn:aws:s3:::payments-invoices'), /^arn:aws:s3:::[0-9a-z]{8}$/);
    assert.match(id('arn:aws:iam::123456789012:root'), /^arn:aws:iam::000\d{9}:root$/);
    assert.match(
      id(
        '/subscriptions/62e8b0d1-9c47-4d3e-a1f5-7b24c6d08f04/resourcegroups/rg-shop/providers/microsoft.network/virtualnetworks/vnet-shop/subnets/web',
      ),
      /^\/subscriptions\/[0-9a-f-]{36}\/resourcegroups\/[0-9a-z]{8}\/providers\/microsoft\.network\/virtualnetworks\/[0-9a-z]{8}\/subnets\/[0-9a-z]{8}$/,
    );
    assert.match(id('aws:region:123456789012:eu-west-1'), /^aws:region:000\d{9}:eu-west-1$/);
    assert.match(id('aws:account:123456789012'), /^aws:account:000\d{9}$/);
  });

  it('calls the same thing the same wherever it stands', () => {
    const { id, text } = redactor();
    const arn = id('arn:aws:lambda:eu-west-1:123456789012:function:charge');
    const [account] = /\d{12}/.exec(arn) ?? [];
    assert.equal(
      text(`User ${'arn:aws:lambda:eu-west-1:123456789012:function:charge'} is not authorized.`),
      `User ${arn} is not authorized.`,
    );
    assert.equal(text('Account 123456789012 was not read.'), `Account ${account} was not read.`);
    const made = picture('payments', {
      nodes: [node('vpc-1', 'vpc', 'payments'), node('i-1', 'instance', 'payments')],
    });
    const redact = redactor();
    const [vpc, instance] = redact.redactPicture(made).nodes;
    assert.match(vpc!.label, /^vpc-[0-9a-z]{8}$/);
    assert.equal(instance!.label, vpc!.label.replace('vpc-', 'instance-'), 'equal names are told to be equal');
    assert.equal(redact.text('Nothing was read in payments.'), `Nothing was read in ${vpc!.label}.`);
    assert.equal(createRedactor(key, types).redactPicture(made).nodes[0]!.label, vpc!.label);
    assert.notEqual(createRedactor(new Uint8Array(32), types).redactPicture(made).nodes[0]!.label, vpc!.label);
  });

  it('leaves ordinary words of a sentence and takes all others', () => {
    const { text } = redactor();
    assert.equal(
      text('You are not authorized to perform this operation: ec2:DescribeVpcs'),
      'You are not authorized to perform this operation: ec2:DescribeVpcs',
    );
    assert.equal(text('tcp 443 from 0.0.0.0/0'), 'tcp 443 from 0.0.0.0/0');
    assert.equal(text('Routes[2].GatewayId'), 'Routes[2].GatewayId');
    assert.match(text('The bucket moonshot-plans was not found.'), /^The bucket name-[0-9a-z]{8} was not found\.$/);
    assert.match(
      text('ask ana.diaz@corp.example at db-7.corp.example'),
      /^ask [0-9a-z]{8}@[0-9a-z]{8}\.example at [0-9a-z]{8}\.[0-9a-z]{8}\.example$/,
    );
    assert.match(
      text('charges.c4f2kdq.eu-west-1.rds.amazonaws.com'),
      /^[0-9a-z]{8}\.[0-9a-z]{8}\.eu-west-1\.rds\.amazonaws\.com$/,
    );
    for (const whole of ['', '   ', '…', '-', '--', '::', '/', 'a', '\ud800', '\u202e'])
      assert.equal(typeof text(whole), 'string');
  });

  it('keeps networks in networks, what is private private and what is public public', () => {
    const { text } = redactor();
    const octet = fc.integer({ min: 0, max: 255 });
    const v4 = fc.oneof(
      fc.tuple(octet, octet, octet, octet),
      fc.tuple(fc.constant(10), octet, octet, octet),
      fc.tuple(fc.constant(172), fc.integer({ min: 0, max: 63 }), octet, octet),
      fc.tuple(fc.constant(192), fc.constant(168), octet, octet),
    );
    fc.assert(
      fc.property(v4, v4, fc.integer({ min: 0, max: 32 }), (bytes, other, length) => {
        const address = bytes.join('.');
        const network = networkOf(bytes, length);
        const redacted = text(address);
        assert.equal(isIP(redacted), 4);
        assert.equal(holds(text(network), redacted), true, `${network} holds ${address}`);
        assert.equal(holds(text(network), text(other.join('.'))), holds(network, other.join('.')));
        for (const block of [
          '10.0.0.0/8',
          '172.16.0.0/12',
          '192.168.0.0/16',
          '100.64.0.0/10',
          '127.0.0.0/8',
          '169.254.0.0/16',
          '224.0.0.0/3',
        ]) {
          assert.equal(holds(block, redacted), holds(block, address), block);
          assert.equal(text(block), block);
        }
      }),
      { numRuns: 500 },
    );
    const v6 = fc.ipV6().filter((address) => !address.includes('.'));
    fc.assert(
      fc.property(v6, v6, (one, other) => {
        const [a, b] = [text(one), text(other)];
        assert.equal(isIP(a), 6, `${one} is ${a}`);
        for (const block of ['2000::/3', 'fc00::/7', 'fe80::/10', '::/0']) {
          assert.equal(text(block), block);
          assert.equal(holds(block, a), holds(block, one), block);
        }
        assert.equal(a === b, holds(`${one}/128`, other));
      }),
    );
    assert.notEqual(text('10.1.2.3'), '10.1.2.3');
    assert.notEqual(text('2600:1f18:1234::5'), '2600:1f18:1234::5');
  });

  it('redacts views, groups, legends and paths with everything that they name', () => {
    const made: Picture = {
      ...picture('moonshot', {
        nodes: [
          node('arn:aws:ec2:eu-west-1:123456789012:vpc/vpc-0123456789abcdef0', 'vpc', 'moonshot', {
            kind: 'container',
            content: 60,
          }),
          {
            ...node(idOfMany('', 'tag:crew', 'lunar'), 'unit', 'lunar', { kind: 'container' }),
            group: true,
            type: 'many.group',
            typeTitle: 'crew',
          },
          {
            ...node(idOfMany('', 'tag:crew'), 'unit', 'Without crew', { kind: 'folded' }),
            group: true,
            type: 'many.rest',
            typeTitle: 'Group',
          },
          {
            ...node(idOfMany('aws.ec2.instance', 'vpc-0123456789abcdef0'), 'instance', '60 × Instance', {
              kind: 'container',
            }),
            group: true,
          },
          {
            ...node(idOfMany('aws.ec2.instance', '', 'lunar-0'), 'instance', 'lunar-0… (1,047)', { kind: 'folded' }),
            group: true,
          },
          {
            ...node(idOfMany('aws.ec2.instance', '1', 'not-read', 'uses ›'), 'instance', '13 × Instance', {
              kind: 'folded',
            }),
            group: true,
          },
        ],
        path: [{ id: 'aws:account:123456789012', name: 'moonshot-prod', typeTitle: 'Account' }],
        legend: [
          { label: 'moonshot-prod (123456789012)', count: 2 },
          { label: 'lunar', count: 1 },
        ],
        foldedForRoom: [{ id: 'aws:account:123456789012', label: 'moonshot-prod' }],
      }),
      view: {
        ...defaultView('arn:aws:ec2:eu-west-1:123456789012:vpc/vpc-0123456789abcdef0'),
        group: 'tag:crew',
        colour: 'account',
        opened: ['aws:account:123456789012'],
        pins: { 'aws:account:123456789012': { x: 1, y: 2 } },
        filter: {
          tags: { crew: ['lunar'], team: [] },
          accounts: ['123456789012'],
          regions: ['eu-west-1'],
          types: ['aws.ec2'],
        },
      },
    };
    const redacted = redactor().redactPicture(made);
    assert.deepEqual(leaks(redacted, ['moonshot', 'lunar', 'crew', '123456789012', '0123456789abcdef0']), []);
    const [vpc, crew, without, many, range, alike] = redacted.nodes;
    assert.equal(redacted.view.root, vpc!.id);
    assert.equal(redacted.title, vpc!.label);
    assert.equal(crew!.id, idOfMany('', redacted.view.group, crew!.label));
    assert.equal(without!.label, `Without ${crew!.typeTitle}`);
    assert.deepEqual([many!.label, alike!.label], ['60 × Instance', '13 × Instance']);
    assert.match(range!.label, /^instance-[0-9a-z]{8}… \(1,047\)$/);
    assert.match(redacted.legend[0]!.label, /^account-[0-9a-z]{8} \(000\d{9}\)$/);
    assert.deepEqual(redacted.view.opened, Object.keys(redacted.view.pins));
    assert.deepEqual(redacted.view.filter.regions, ['eu-west-1']);
    assert.deepEqual(redacted.view.filter.types, ['aws.ec2']);
    assert.deepEqual(Object.keys(redacted.view.filter.tags ?? {}), [redacted.view.group.slice('tag:'.length), 'team']);
    assert.equal(redacted.foldedForRoom[0]!.label, redacted.path[0]!.name);
  });

  it('keeps of properties only what tells nothing of whose they are', () => {
    const resource = excerptOf(picture('x', { nodes: [node('i-1', 'instance', 'x')] })).resources[0]!;
    const properties = {
      InstanceType: 't3.micro',
      State: { Name: 'running', Code: 16 },
      PrivateIpAddress: '10.0.4.7',
      LaunchTime: '2026-02-16T17:27:00.000Z',
      KeyName: 'moonshot',
      UserData: 'moonshot',
      PlatformDetails: 'Linux for moonshot',
    };
    const { redactExcerpt } = redactor();
    const [redacted] = redactExcerpt({
      resources: [{ ...resource, properties }],
      relations: [],
      others: [],
      coverage: [],
    }).resources;
    const { PrivateIpAddress: address, ...others } = redacted!.properties;
    assert.deepEqual(others, {
      InstanceType: 't3.micro',
      State: { Name: 'running' },
      LaunchTime: '2026-02-16T17:27:00.000Z',
    });
    assert.match(String(address), /^10\.\d+\.\d+\.\d+$/);
    assert.equal(redacted!.console, undefined);
  });

  it('redacts who has access, row by row', () => {
    const name = (id: string, called: string, typeTitle: string) => ({ id, name: called, typeTitle });
    const report: AccessReport = {
      profileName: 'corp-sso',
      rows: [
        {
          principal: { ...name('arn:aws:identitystore:::user/1', 'Ana Moonshot', 'User'), disabled: true },
          group: name('arn:aws:identitystore:::group/1', 'moonshot-admins', 'Group'),
          role: name('arn:aws:sso:::permissionSet/ssoins-1/ps-1', 'MoonshotAdmin', 'Permission set'),
          target: { ...name('aws:account:123456789012', 'moonshot-prod', 'Account'), account: '123456789012' },
        },
      ],
      withoutAccess: [name('arn:aws:identitystore:::user/2', 'Ben Moonshot', 'User')],
      withoutMembers: [name('arn:aws:identitystore:::group/1', 'moonshot-admins', 'Group')],
      gaps: [
        {
          typeTitle: 'User',
          readings: 2,
          problem: {
            code: 'AccessDenied',
            message: 'Denied for Ana Moonshot.',
            advice: 'Ask for it.',
            nextStep: 'none',
          },
        },
      ],
    };
    const redacted = redactor().redactAccess(report);
    assert.deepEqual(leaks(redacted, ['moonshot', 'corp-sso', '123456789012', 'ana ']), []);
    assert.equal(redacted.rows[0]!.principal.disabled, true);
    assert.equal(redacted.rows[0]!.group!.name, redacted.withoutMembers[0]!.name);
    assert.equal(redacted.gaps[0]!.problem.message, `Denied for ${redacted.rows[0]!.principal.name}.`);
  });

  it('is redacted the same in pictures of the same things', () => {
    const redact = redactor();
    const [network, organization] = [networkPicture(), organizationPicture()].map(redact.redactPicture);
    assert.deepEqual([organization, network], [organizationPicture(), networkPicture()].map(redactor().redactPicture));
  });
});

function holds(network: string, address: string): boolean {
  const [base = '', length] = network.split('/');
  const list = new BlockList();
  const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
  list.addSubnet(base, Number(length), family);
  return list.check(address, family);
}

function networkOf(bytes: readonly number[], length: number): string {
  const masked = bytes.map((byte, at) => byte & (0xff << (8 - Math.min(8, Math.max(0, length - at * 8)))) & 0xff);
  return `${masked.join('.')}/${length}`;
}
