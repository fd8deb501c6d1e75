import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import chromium from '@sparticuz/chromium';
import fc from 'fast-check';
import { type Browser, type Page, chromium as playwright } from 'playwright-core';
import type { ExportInput } from '../../src/export/exporter.ts';
import { mermaidArchitecture } from '../../src/export/mermaidArchitecture.ts';
import { largeOrganizationInput, sampleInput, sampleTenantInput } from './estates.ts';
import { assertGolden } from './golden.ts';
import { inputFor, textNow } from './inputs.ts';
import { drawMermaid, openMermaidPage } from './mermaidPage.ts';
import {
  edge,
  emptyPicture,
  hostileNames,
  hostilePicture,
  hugePicture,
  networkPicture,
  node,
  organizationPicture,
  picture,
  widePicture,
} from './pictures.ts';

/** jsdom brings no types along. */
const { JSDOM } = createRequire(import.meta.url)('jsdom') as {
  JSDOM: new (html: string) => { readonly window: Window };
};

/** An architecture diagram as Mermaid's own parser sees it. */
interface ParsedArchitecture {
  readonly groups: readonly {
    readonly id: string;
    readonly title: string;
    readonly icon?: string;
    readonly in?: string;
  }[];
  readonly services: readonly {
    readonly id: string;
    readonly title: string;
    readonly icon?: string;
    readonly iconText?: string;
    readonly in?: string;
  }[];
  readonly junctions: readonly { readonly id: string; readonly in?: string }[];
  readonly edges: readonly {
    readonly lhsId: string;
    readonly rhsId: string;
    readonly lhsGroup?: boolean;
    readonly rhsGroup?: boolean;
    readonly lhsInto?: boolean;
    readonly rhsInto?: boolean;
    readonly title: string;
  }[];
}

interface ArchitectureDb {
  getGroups(): ParsedArchitecture['groups'];
  getServices(): ParsedArchitecture['services'];
  getJunctions(): ParsedArchitecture['junctions'];
  getEdges(): ParsedArchitecture['edges'];
}

/** Names made of what Mermaid, Markdown and HTML look for, in any order. */
const hostileName = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc
    .array(
      fc.constantFrom(
        ...hostileNames.map((name) => name.slice(0, 40)),
        ...[
          '"',
          "'",
          '`',
          '#',
          ';',
          ':',
          '%%',
          '%%{',
          '}%%',
          '{',
          '}',
          '[',
          ']',
          '(',
          ')',
          '|',
          '-->',
          '--',
          '---',
          '<',
        ],
        ...[
          '>',
          '&',
          '\n',
          ' ',
          '\\',
          '\\"',
          'in',
          'group',
          'service',
          'align row',
          'accTitle: x',
          'title',
          '_',
          '*',
          '~',
        ],
        ...['$$', 'ﬂ°', '¶ß', '#quot;', '1.', '- ', '+ ', '=', 'www.', 'http://', '@', '<br/>', 'C4Container', 'style'],
      ),
      { maxLength: 8 },
    )
    .map((parts) => parts.join('').slice(0, 46)),
);

describe('Mermaid architecture diagrams', function () {
  this.timeout(120_000);
  let parse: (text: string) => Promise<ParsedArchitecture>;

  before(async () => {
    parse = await architectureParser();
  });

  const parsed = (input: ExportInput): Promise<ParsedArchitecture> => parse(textNow(mermaidArchitecture, input));
  const nameOf = ({ title }: { readonly title: string }): string => title.split('\n')[0] ?? '';

  it('are written the same way every time', () => {
    for (const [name, made] of Object.entries({
      organization: organizationPicture(),
      network: networkPicture(),
      hostile: hostilePicture(),
      empty: emptyPicture(),
    })) {
      const text = textNow(mermaidArchitecture, inputFor(made));
      assert.equal(textNow(mermaidArchitecture, inputFor(made)), text);
      assertGolden(`${name}Architecture.mmd`, text);
    }
  });

  it('nest what is nested, under ids of their own', async () => {
    const { groups, services, edges } = await parsed(inputFor(organizationPicture()));
    assert.equal(groups.length + services.length, organizationPicture().nodes.length);
    assert.deepEqual(edges, []);
    const productions = groups.filter(({ title }) => title === 'Production — Organizational unit');
    assert.deepEqual(
      productions.map(({ id }) => services.filter((service) => service.in === id).map(nameOf)),
      [
        ['payments-prod', 'shop-prod'],
        ['sandbox-ada', 'sandbox-grace', 'sandbox-katherine'],
      ],
    );
    assert.ok([...groups, ...services].every(({ id }) => /^n\d+$/.test(id)));
  });

  it('show things by an icon or by the name of their type, and what is not in the inventory by an empty box', async () => {
    const { services } = await parsed(inputFor(networkPicture()));
    const looksOf = (name: string) => {
      const { icon, iconText, title = '' } = services.find((service) => nameOf(service) === name) ?? {};
      return [icon ?? iconText, title.split('\n').slice(1).join(' ')];
    };
    assert.deepEqual(looksOf('nat-a'), ['internet', 'NAT gateway']);
    assert.deepEqual(looksOf('payments-api-2'), ['server', 'Instance']);
    assert.deepEqual(looksOf('web'), ['Security group', '']);
    assert.deepEqual(looksOf('vpc-0shared'), [undefined, 'VPC other account']);
    assert.deepEqual(looksOf('private-b'), ['cloud', 'Subnet 7 inside']);
  });

  it('name arrows by their verbs, say which are inferred, and end them at the borders of groups too', async () => {
    const { services, groups, edges } = await parsed(inputFor(networkPicture()));
    const shown = (id: string, atBorder: boolean | undefined): string | undefined => {
      const service = services.find((each) => each.id === id);
      return atBorder ? groups.find((group) => group.id === service?.in)?.title : service && nameOf(service);
    };
    const read = edges.map(({ lhsId, lhsGroup, rhsId, rhsGroup, title, lhsInto, rhsInto }) => {
      assert.deepEqual([lhsInto ?? false, rhsInto], [false, true]);
      return [shown(lhsId, lhsGroup), title, shown(rhsId, rhsGroup)];
    });
    assert.equal(read.length, networkPicture().edges.length);
    assert.deepEqual(read[2], ['private', 'serves (inferred)', 'private-a — Subnet']);
    assert.deepEqual(read[4], ['public', 'routes to\n0.0.0.0/0', 'payments-igw']);
    assert.deepEqual(read[10], ['private-b', 'is protected by ×4', 'web']);
    assert.deepEqual(read[13], ['payments-to-shared', 'connects', 'payments — VPC']);
  });

  it('tie arrows of a group that holds nothing but groups to a junction in it', async () => {
    const nodes = [
      node('vpc-1', 'vpc', 'outer', { kind: 'container', content: 2 }),
      node('subnet-1', 'subnet', 'inner', { parent: 'vpc-1', kind: 'container', content: 1 }),
      node('i-1', 'instance', 'web', { parent: 'subnet-1' }),
      node('pcx-1', 'peering', 'peering'),
    ];
    const made = picture('nested', { nodes, edges: [edge('pcx-1', 'vpc-1', 'connects')] });
    const { junctions, edges } = await parsed(inputFor(made));
    assert.deepEqual(
      junctions.map(({ id, in: group }) => [id, group]),
      [['n1border', 'n1']],
    );
    assert.deepEqual(
      edges.map(({ lhsId, rhsId, rhsGroup }) => [lhsId, rhsId, rhsGroup]),
      [['n4', 'n1border', true]],
    );
  });

  it('show an empty picture as such', async () => {
    const { services } = await parsed(inputFor(emptyPicture()));
    assert.deepEqual(services.map(nameOf), ['Nothing to show']);
  });

  it('say what they are, what they leave out, and how they are written again', () => {
    const lines = textNow(mermaidArchitecture, inputFor(networkPicture())).split('\n');
    assert.ok(lines[0]?.startsWith('%% Written by Orrery 0.1.0.'));
    assert.ok(lines.includes('%% Hidden by the view: Network interface (12).'));
    assert.ok(lines.includes('%% Arrows cannot be dotted in this format: those that are inferred say so.'));
    assert.ok(lines.some((line) => line.startsWith('%% Write it again: orrery export --profile corp-sso')));
    assert.ok(!lines.some((line) => line.includes('Some characters cannot')));
  });

  it('say which characters they had to replace', async () => {
    const input = inputFor(picture('names', { nodes: [node('i-1', 'instance', 'a*b [c] \\d')] }));
    assert.match(
      textNow(mermaidArchitecture, input),
      /^%% Some characters cannot be written in this format\. In their place stand: ⧵ for a backslash, ∗ for an asterisk, ［ for an opening bracket, ］ for a closing bracket\.$/m,
    );
    assert.deepEqual((await parsed(input)).services.map(nameOf), ['a∗b ［c］ ⧵d']);
  });

  it('fold containers until the diagram can be read, and say so', async () => {
    const text = textNow(mermaidArchitecture, inputFor(widePicture()));
    const { groups, services } = await parse(text);
    assert.ok(groups.length + services.length <= 60);
    assert.match(text, /^%% \d+ more containers folded, so that the diagram stays readable\.$/m);
    assert.ok(services.some(({ title }) => /^Team \d+\nOrganizational unit\n\d+ inside$/.test(title)));
  });

  it('leave out the weakest arrows when nothing can be folded, and say so in the drawing', async () => {
    const nodes = Array.from({ length: 12 }, (_, at) => node(`sg-${at}`, 'securityGroup', `group ${at}`));
    const pairs = nodes.flatMap((from, at) => nodes.slice(at + 1).map((to) => edge(from.id, to.id)));
    const edges = pairs.map((each, at) => (at === pairs.length - 1 ? { ...each, count: 9 } : each));
    const { services, edges: kept } = await parsed(inputFor(picture('flat', { nodes, edges })));
    assert.equal(kept.length, 30);
    assert.ok(kept.some(({ lhsId, rhsId }) => lhsId === 'n11' && rhsId === 'n12'));
    const sentence = services.find(({ id }) => id === 'leftOut')?.title;
    assert.equal(sentence, '36 arrows left out of 66, the weakest first.');
  });

  it('are read by Mermaid whatever the estate', async () => {
    const inputs = [
      await sampleInput(),
      await sampleTenantInput(),
      largeOrganizationInput(),
      ...[hugePicture(), widePicture(), hostilePicture()].map((made) => inputFor(made)),
    ];
    for (const input of inputs) {
      const { groups, services, edges } = await parsed(input);
      assert.ok(services.length > 0 && groups.length + services.length <= 61 && edges.length <= 30);
    }
  });

  it('show any names as text, and never as structure', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(hostileName, { minLength: 1, maxLength: 6 }), async (names) => {
        const { groups, services, junctions, edges } = await parsed(inputFor(hostilePicture(names)));
        assert.deepEqual(
          groups.map(({ id }) => id),
          names.map((_, at) => `n${2 * at + 1}`),
        );
        assert.deepEqual(
          services.map(({ id, in: group }) => [id, group]),
          names.map((_, at) => [`n${2 * at + 2}`, `n${2 * at + 1}`]),
        );
        assert.equal(junctions.length, 0);
        assert.deepEqual(
          edges.map(({ lhsId, rhsId }) => [lhsId, rhsId]),
          names.map((_, at) => [`n${2 * at + 2}`, `n${2 * ((at + 1) % names.length) + 2}`]),
        );
      }),
      { numRuns: 80 },
    );
  });

  describe('in a browser', () => {
    let browser: Browser | undefined;

    before(async function () {
      if (process.platform !== 'linux' || process.arch !== 'x64') {
        console.log('    Skipped: the browser in the development dependencies runs on Linux x64 only.');
        this.skip();
      }
      browser = await playwright.launch({ executablePath: await chromium.executablePath(), args: chromium.args });
    });

    after(async () => browser?.close());

    it('are drawn in rows and columns, every service in its own groups only', async () => {
      const page = await openMermaidPage(browser!);
      const inputs = [
        await sampleInput(),
        await sampleTenantInput(),
        largeOrganizationInput(),
        ...[organizationPicture(), networkPicture(), hugePicture(), widePicture()].map((made) => inputFor(made)),
      ];
      for (const input of inputs) {
        const text = textNow(mermaidArchitecture, input);
        const { groups, services } = await parse(text);
        const { width, height, boxes } = await drawn(page, text);
        assert.ok(width / height < 4 && height / width < 4, `${width} × ${height}`);
        const places = services.map((service) => ({ service, box: boxes[`service-${service.id}`] ?? nowhere }));
        for (const [at, { service, box }] of places.entries()) {
          for (const other of places.slice(at + 1)) assert.ok(!overlap(box, other.box));
          const around = groups.filter(({ id }) => contains(boxes[`group-${id}`] ?? nowhere, box)).map(({ id }) => id);
          assert.deepEqual(around, containersOf(service.in, groups), service.title);
        }
      }
    });

    it('show hostile names as text and run nothing', async () => {
      const page = await openMermaidPage(browser!);
      const events: string[] = [];
      page.on('dialog', (dialog) => {
        events.push(`dialog ${dialog.message()}`);
        void dialog.dismiss();
      });
      page.on('request', (request) => events.push(`request ${request.url()}`));
      for (const names of [hostileNames, ...hostileNames.map((name) => [name, 'plain'])]) {
        const types = hostilePicture(names).nodes.map((each) => ({ ...each, glyph: 'user' as const }));
        const text = textNow(mermaidArchitecture, inputFor({ ...hostilePicture(names), nodes: types }));
        const { services } = await parse(text);
        const { titles, inBoxes, active } = await drawn(page, text);
        assert.equal(active, 0);
        assert.deepEqual(
          titles.map(unbroken),
          services.map(({ title }) => unbroken(title)),
        );
        assert.deepEqual(
          inBoxes.map(unbroken),
          services.flatMap(({ iconText }) => (iconText === undefined ? [] : [unbroken(iconText)])),
        );
      }
      assert.deepEqual(events, []);
    });
  });
});

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const nowhere: Box = { x: Number.NaN, y: Number.NaN, width: 0, height: 0 };

/** What Mermaid draws, with the boxes of icons and of groups by their ids. */
async function drawn(page: Page, text: string) {
  await drawMermaid(page, text);
  return await page.evaluate(() => {
    const element = document.querySelector('#diagram') as HTMLElement;
    const boxes: Record<string, { x: number; y: number; width: number; height: number }> = {};
    for (const service of element.querySelectorAll('.architecture-service')) {
      const { x, y, width, height } = (service.lastElementChild as Element).getBoundingClientRect();
      boxes[service.id.replace('drawn-', '')] = { x, y, width, height };
    }
    for (const group of element.querySelectorAll('rect.node-bkg')) {
      const { x, y, width, height } = group.getBoundingClientRect();
      boxes[group.id.replace('drawn-', '')] = { x, y, width, height };
    }
    const { width, height } = (element.querySelector('svg') as SVGSVGElement).viewBox.baseVal;
    return {
      width,
      height,
      boxes,
      titles: [...element.querySelectorAll('.architecture-service > g:first-child')].map(
        (title) => title.textContent ?? '',
      ),
      inBoxes: [...element.querySelectorAll('.node-icon-text')].map((inBox) => inBox.textContent ?? ''),
      active: element.querySelectorAll('script, img, a, iframe, .katex, i, strong, em').length,
    };
  });
}

function overlap(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}

/** Whether the middle of the inner box is in the outer one. */
function contains(outer: Box, inner: Box): boolean {
  const [x, y] = [inner.x + inner.width / 2, inner.y + inner.height / 2];
  return x > outer.x && x < outer.x + outer.width && y > outer.y && y < outer.y + outer.height;
}

/** The group and all around it, in the order of the groups. */
function containersOf(group: string | undefined, groups: ParsedArchitecture['groups']): string[] {
  const containers = new Set<string>();
  for (let at = group; at !== undefined; at = groups.find(({ id }) => id === at)?.in) containers.add(at);
  return groups.map(({ id }) => id).filter((id) => containers.has(id));
}

function unbroken(text: string): string {
  return text.replace(/\s/gu, '');
}

/** Loads Mermaid over jsdom, because it looks for a page, which it has only while it works: other tests have none. */
async function architectureParser(): Promise<(text: string) => Promise<ParsedArchitecture>> {
  const { window } = new JSDOM('<!doctype html><body></body>');
  const withPage = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    Object.assign(globalThis, { window, document: window.document });
    try {
      return await work();
    } finally {
      Reflect.deleteProperty(globalThis, 'window');
      Reflect.deleteProperty(globalThis, 'document');
    }
  };
  const { default: mermaid } = await withPage(() => import('mermaid'));
  mermaid.initialize({ startOnLoad: false, logLevel: 'fatal' });
  return (text) =>
    withPage(async () => {
      const { diagramType } = await mermaid.parse(text);
      assert.equal(diagramType, 'architecture');
      const { db } = (await mermaid.mermaidAPI.getDiagramFromText(text)) as unknown as { db: ArchitectureDb };
      return { groups: db.getGroups(), services: db.getServices(), junctions: db.getJunctions(), edges: db.getEdges() };
    });
}
