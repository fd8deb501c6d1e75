import assert from 'node:assert/strict';
import fc from 'fast-check';
import { svgMarkup } from '../../src/export/drawing/svgMarkup.ts';
import type { ExportInput } from '../../src/export/exporter.ts';
import { svg } from '../../src/export/svg.ts';
import { usualStyle } from '../../src/picture/exportStyle.ts';
import { largeOrganizationInput, sampleInput, sampleTenantInput } from './estates.ts';
import { assertGolden } from './golden.ts';
import { excerptOf, inputFor, textOf } from './inputs.ts';
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
import { svgStructure } from './svgDocument.ts';

const inputs: Readonly<Record<string, () => ExportInput | Promise<ExportInput>>> = {
  'the sample estate': () => sampleInput(),
  'the sample tenant': () => sampleTenantInput(),
  'an organization of 2,000 accounts': () => largeOrganizationInput(),
  'an organization': () => inputFor(organizationPicture()),
  'a network': () => inputFor(networkPicture()),
  'hostile names': () => inputFor(hostilePicture()),
  'a picture of 600 edges': () => inputFor(hugePicture()),
  'a wide picture': () => inputFor(widePicture()),
  'an empty picture': () => inputFor(emptyPicture()),
};

describe('an SVG picture', () => {
  for (const name of ['network', 'organization', 'empty'] as const) {
    const made = { network: networkPicture, organization: organizationPicture, empty: emptyPicture }[name];
    it(`of the ${name} fixture is the one that people looked at`, async () => {
      assertGolden(`${name}.svg`, await textOf(svg, inputFor(made())));
    });
  }

  for (const [name, made] of Object.entries(inputs)) {
    it(`of ${name} holds every node and every edge once, and nothing that runs or loads`, async () => {
      const input = await made();
      const drawn = svgStructure(await textOf(svg, input));
      const { nodes, edges } = input.picture;
      assert.deepEqual(drawn.nodes.toSorted(), nodes.map((_, at) => `n${at + 1}`).toSorted());
      assert.equal(drawn.grounds, nodes.filter(({ kind }) => kind === 'container').length);
      assert.equal(drawn.edges, edges.length);
      assert.equal(new Set(drawn.ids).size, drawn.ids.length);
      const known = 'svg title desc style defs path rect g use a text tspan'.split(' ');
      assert.deepEqual(
        [...drawn.elements].filter((element) => !known.includes(element)),
        [],
      );
      for (const address of drawn.addresses) assert.match(address, /^#g-|^https:\/\//);
    }).timeout(60_000);

    it(`of ${name} is not wider than four times its height, and the same every time`, async () => {
      const input = await made();
      const text = await textOf(svg, input);
      const { width, height } = svgStructure(text);
      assert.ok(width <= 4 * height, `${width} × ${height}`);
      assert.equal(await textOf(svg, input), text);
    });
  }

  it('says what it shows, when it was read and what is missing', async () => {
    const made = organizationPicture();
    const header = headerFor(made, { sample: true, redacted: true, scope: 'Workloads of Example Corp' });
    const { texts, description } = svgStructure(await textOf(svg, inputFor(made, { header })));
    for (const said of [
      'Example Corp R&D',
      'Workloads of Example Corp · profile corp-sso · oldest reading 2026-03-01 09:30 UTC',
      '15 nodes · 3 folded with 59 resources inside · 6 not read · 1 reading not complete',
      'SAMPLE DATA',
      'REDACTED',
    ]) {
      assert.ok(texts.includes(said), `${said} is not among ${texts.slice(0, 8).join(' | ')}`);
    }
    assert.match(description, /^Profile: corp-sso$/m);
    assert.match(description, /^Write it again: orrery export --profile corp-sso/m);
  });

  it('says that there is nothing to show', async () => {
    assert.ok(svgStructure(await textOf(svg, inputFor(emptyPicture()))).texts.includes('Nothing to show'));
  });

  it('tells who points at it what a node is, where it is and its id', async () => {
    const { titles } = svgStructure(await textOf(svg, inputFor(organizationPicture())));
    assert.ok(
      titles.includes('payments-prod\nAccount · 42 inside\nExample Corp R&D › Workloads › Production\n111111111111'),
    );
  });

  it('tells of every edge, also where there is no room for what it says', async () => {
    const made = hugePicture();
    const { titles, labels } = svgStructure(await textOf(svg, inputFor(made)));
    assert.equal(titles.filter((title) => title.endsWith('\nis protected by')).length, made.edges.length);
    assert.ok(labels < made.edges.length);
  });

  it('leads from nodes to the console, but nowhere else', async () => {
    const made = picture('links', {
      nodes: [
        node('good', 'instance', 'good'),
        node('script', 'instance', 'script'),
        node('plain', 'instance', 'plain'),
        node('stub', 'instance', 'stub', { kind: 'stub', stub: 'not-read' }),
      ],
    });
    const pages: Record<string, string> = {
      good: 'https://console.aws.amazon.com/?a=1&b="><script>',
      script: 'javascript:alert(1)',
      plain: 'http://console.aws.amazon.com/',
    };
    const excerpt = excerptOf(made);
    const resources = excerpt.resources.map((resource) => ({ ...resource, console: pages[resource.id] ?? '' }));
    const text = await textOf(svg, inputFor(made, { excerpt: async () => ({ ...excerpt, resources }) }));
    const { addresses } = svgStructure(text);
    assert.deepEqual(
      addresses.filter((address) => !address.startsWith('#')),
      ['https://console.aws.amazon.com/?a=1&b=%22%3E%3Cscript%3E'],
    );
    assert.match(text, /target="_blank" rel="noopener noreferrer"/);
  });

  it('is light, dark, or as the screen of its reader', async () => {
    const colours = async (mode: 'auto' | 'light' | 'dark'): Promise<string> =>
      await textOf(svg, inputFor(networkPicture(), { style: { ...usualStyle, mode } }));
    const [auto, light, dark] = [await colours('auto'), await colours('light'), await colours('dark')];
    assert.match(
      auto,
      /\.f-background\{fill:#ffffff\}[\s\S]*prefers-color-scheme: dark[\s\S]*\.f-background\{fill:#0d1117\}/,
    );
    assert.ok(light.includes('.f-background{fill:#ffffff}') && !light.includes('#0d1117'));
    assert.ok(dark.includes('.f-background{fill:#0d1117}') && !dark.includes('.f-background{fill:#ffffff}'));
  });

  it('takes colours that people choose, and nothing else in their place', async () => {
    const colours = { purple: '#123456', green: '}</style><script>' };
    const text = await textOf(svg, inputFor(networkPicture(), { style: { ...usualStyle, mode: 'light', colours } }));
    assert.ok(text.includes('.s-hue-purple{stroke:#123456}'));
    assert.ok(!svgStructure(text).elements.has('script'));
    assert.match(text, /\.s-hue-green\{stroke:#[0-9a-f]{6}\}/);
  });

  it('shows colours of the legend, what changed and what is asked for besides', async () => {
    const made = picture('marks', {
      nodes: [
        node('new', 'instance', 'new one', { change: 'added', colour: 0 }),
        node('gone', 'instance', 'gone one', { kind: 'ghost', colour: 1 }),
        node('lines', 'instance', 'told', { lines: ['t3.large', '10.0.0.1', 'team: payments'] }),
        node('fold', 'account', 'folded', {
          kind: 'folded',
          content: 1234,
          changed: { added: 2, modified: 0, removed: 1 },
        }),
      ],
      legend: [
        { label: 'payments', count: 1 },
        { label: 'shop', count: 1 },
      ],
    });
    const { texts } = svgStructure(await textOf(svg, inputFor(made)));
    for (const said of [
      '+',
      '−',
      'A',
      'B',
      'payments (1)',
      'shop (1)',
      'Instance · new',
      'Instance · gone',
      '1.2k',
      '+2',
      '−1',
    ]) {
      assert.ok(texts.includes(said), `${said} is missing`);
    }
    assert.ok(texts.some((text) => text.startsWith('t3.large')));
    assert.ok(texts.some((text) => text.startsWith('10.0.0.1 · team: pay')));
  });

  it('keeps its structure whatever things are called', async () => {
    const name = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom(...hostileNames, ']]>', '-->', '</style>', '</text>', '\ufffe\uffff', '&#0;'),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(name, { minLength: 1, maxLength: 6 }), async (names) => {
        const made = hostilePicture(names);
        const drawn = svgStructure(await textOf(svg, inputFor(made)));
        assert.equal(drawn.nodes.length, made.nodes.length);
        assert.equal(drawn.grounds, names.length);
        assert.equal(drawn.edges, made.edges.length);
        assert.ok(!drawn.elements.has('script') && !drawn.elements.has('img'));
      }),
      { numRuns: 150 },
    );
  });

  it('draws an edge from a thing to itself, and from it to what contains it', async () => {
    const made = picture('nested', {
      nodes: [
        node('vpc', 'vpc', 'vpc', { kind: 'container', content: 1 }),
        node('i', 'instance', 'i', { parent: 'vpc' }),
      ],
      edges: [edge('i', 'i'), edge('i', 'vpc'), edge('vpc', 'i')],
    });
    assert.equal(svgStructure(await textOf(svg, inputFor(made))).edges, 3);
  });
});

describe('SVG markup for a page of HTML', () => {
  it('shares no id with another drawing of the page, and has no styles and no title block', () => {
    const drawings = [networkPicture(), organizationPicture()].map((made) => inputFor(made).drawings()[0]!);
    const [first, second] = drawings.map((drawing, at) => svgStructure(svgMarkup(drawing, `d${at}-`)));
    assert.deepEqual(
      first!.ids.filter((id) => second!.ids.includes(id)),
      [],
    );
    assert.ok(first!.ids.every((id) => id.startsWith('d0-')));
    assert.ok(first!.addresses.every((address) => first!.ids.includes(address.slice(1))));
    assert.ok(!first!.elements.has('style'));
    assert.ok(!first!.texts.some((text) => text.includes('oldest reading')));
  });
});
