import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import type { Excerpt } from '../../src/export/excerpt.ts';
import type { ExportInput } from '../../src/export/exporter.ts';
import { html } from '../../src/export/html/html.ts';
import { packContent } from '../../src/export/html/packContent.ts';
import { visibleText } from '../../src/export/visibleText.ts';
import type { AccessName, AccessReport } from '../../src/model/accessReport.ts';
import { held } from '../../webview/report/content.ts';
import { largeOrganizationInput, sampleInput, sampleTenantInput } from './estates.ts';
import { assertGolden } from './golden.ts';
import { inputFor, textOf } from './inputs.ts';
import {
  emptyPicture,
  headerFor,
  hostileNames,
  hostilePicture,
  networkPicture,
  organizationPicture,
  widePicture,
} from './pictures.ts';

/** jsdom brings no types along. */
const { JSDOM } = createRequire(import.meta.url)('jsdom') as {
  JSDOM: new (text: string) => { window: { document: Document } };
};

/** The page as a browser reads it, its scripts not run. */
async function pageOf(input: ExportInput): Promise<Document> {
  return new JSDOM(await textOf(html, input)).window.document;
}

const textIn = (page: Document, id: string): string => page.getElementById(id)?.textContent ?? '';

/** What stands in the page's JSON, put together again. */
function excerptIn(page: Document): Excerpt {
  const { content, propertiesOf } = held(textIn(page, 'content'), () => textIn(page, 'properties'));
  const { resources, others, types, accountNames, relations, coverage } = content;
  const names = new Map(accountNames);
  const ends = [...resources, ...others];
  const idOf = (end: number | string): string => (typeof end === 'string' ? end : ends[end]!.id);
  const pathOf = (at: number): readonly string[] => {
    const { parent, path = [] } = resources[at]!;
    return typeof parent === 'number' ? [...pathOf(parent), resources[parent]!.name] : path;
  };
  return {
    resources: resources.map(({ type, parent, path: _, tags = {}, ...rest }, at) => ({
      ...rest,
      type: types[type]!.id,
      typeTitle: types[type]!.title,
      ...(parent === undefined ? {} : { parent: idOf(parent) }),
      ...(rest.account === undefined || !names.has(rest.account) ? {} : { accountName: names.get(rest.account)! }),
      path: pathOf(at),
      tags,
      properties: propertiesOf(at)!,
    })),
    others: others.map(({ type, ...rest }) => ({
      ...rest,
      type: types[type]!.id,
      typeTitle: types[type]!.title,
    })),
    relations: relations.map(([from, verb, to, basis, evidence]) => ({
      from: idOf(from),
      verb,
      to: idOf(to),
      basis,
      evidence: evidence.map(([resource, path, detail]) => ({
        resource: idOf(resource),
        path,
        ...(detail === undefined ? {} : { detail }),
      })),
    })),
    coverage: coverage.readings.map(([place, type, state, readAt, count, problem, source]) => ({
      under: coverage.places[place]![0],
      underName: coverage.places[place]![1],
      type: coverage.types[type]![0],
      typeTitle: coverage.types[type]![1],
      state,
      readAt,
      count,
      ...(problem < 0 ? {} : { problem: coverage.problems[problem]! }),
      ...(source === undefined ? {} : { source }),
    })),
  };
}

/** As JSON, with addresses as browsers spell them. */
function plain(excerpt: Excerpt): unknown {
  const resources = excerpt.resources.map((one) =>
    one.console === undefined ? one : { ...one, console: new URL(one.console).href },
  );
  return JSON.parse(JSON.stringify({ ...excerpt, resources }));
}

const inputs: Record<string, () => ExportInput | Promise<ExportInput>> = {
  'the sample estate': () => sampleInput(),
  'the sample tenant': () => sampleTenantInput(),
  'a large organization': () => largeOrganizationInput(),
  'an organization': () => inputFor(organizationPicture()),
  'a network': () => inputFor(networkPicture()),
  'hostile names': () => inputFor(hostilePicture()),
  'many units': () => inputFor(widePicture()),
  nothing: () => inputFor(emptyPicture()),
};

describe('the HTML report', function () {
  this.timeout(120_000);

  for (const [name, make] of Object.entries(inputs)) {
    it(`holds everything that is known of ${name}, and the same bytes a second time`, async () => {
      const input = await make();
      const text = await textOf(html, input);
      assert.equal(await textOf(html, input), text);
      assert.ok(text.endsWith('</html>\n'));
      const page = new JSDOM(text).window.document;
      assert.deepEqual(plain(excerptIn(page)), plain(await input.excerpt()));
      assert.equal(page.querySelectorAll('svg.orrery-drawing').length, input.drawings().filter(hasNodes).length);
    });
  }

  it('lets only its own script run, and loads nothing', async () => {
    const page = await pageOf(await sampleInput());
    const policy = page.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content') ?? '';
    const scripts = [...page.querySelectorAll('script')].filter(
      (script) => !script.type.startsWith('application/json'),
    );
    assert.equal(scripts.length, 1);
    const hash = createHash('sha256')
      .update(scripts[0]!.textContent ?? '')
      .digest('base64');
    assert.ok(policy.startsWith("default-src 'none'; "), policy);
    assert.match(policy, new RegExp(`script-src 'sha256-${hash.replace(/[+/]/g, '\\$&')}';`));
    assert.deepEqual([...page.querySelectorAll('link, iframe, object, embed, img, base, form, [src]')], []);
    assert.deepEqual(
      [...page.querySelectorAll('*')].flatMap((one) => one.getAttributeNames().filter((name) => /^on/i.test(name))),
      [],
    );
    assert.doesNotMatch(page.querySelector('style')?.textContent ?? '', /@import|url\(/);
  });

  it('says what it is, and how it is written again', async () => {
    const picture = organizationPicture();
    const command = `orrery export --profile 'a & b --> <c>' --format html`;
    const header = headerFor(picture, { sample: true, redacted: true, command });
    const text = await textOf(html, inputFor(picture, { header }));
    const page = new JSDOM(text).window.document;
    const about = page.querySelector('[data-section=about] pre')?.textContent?.split('\n') ?? [];
    assert.match(about[0] ?? '', /^Written by Orrery 0\.1\.0/);
    assert.ok(about.includes(`Write it again: ${command}`), about.join('\n'));
    assert.match(text, /^Write it again: orrery export --profile 'a &amp; b --&gt; &lt;c&gt;' --format html$/m);
    const summary = page.querySelector('[data-section=summary]')?.textContent ?? '';
    assert.match(summary, /SAMPLE DATA/);
    assert.match(summary, /REDACTED/);
    assert.match(page.querySelector('.top')?.textContent ?? '', /corp-sso, as of 1 March 2026, 09:30 UTC/);
  });

  it('tells what could not be read before it counts anything', async () => {
    const page = await pageOf(await sampleInput());
    const summary = page.querySelector('[data-section=summary]')!;
    const order = [...summary.querySelectorAll('.gaps, .figures, .bars')].map(({ className }) => className);
    assert.deepEqual(order, ['gaps', 'figures', 'bars', 'bars']);
    const { coverage } = await (await sampleInput()).excerpt();
    const missing = coverage.filter(({ state }) => state !== 'complete').length;
    assert.ok(missing > 0);
    assert.match(summary.querySelector('.gaps')?.textContent ?? '', new RegExp(`${missing} of .* readings are not`));
  });

  it('counts what the excerpt holds', async () => {
    const input = await sampleTenantInput();
    const { resources, relations, coverage } = await input.excerpt();
    const page = await pageOf(input);
    const figures = Object.fromEntries(
      [...page.querySelectorAll('.figures > div')].map((one) => [
        one.querySelector('dt')?.textContent,
        Number(one.querySelector('dd')?.textContent?.replaceAll(',', '')),
      ]),
    );
    const missing = coverage.filter(({ state }) => state !== 'complete').length;
    assert.deepEqual(figures, {
      Subscriptions: resources.filter(({ typeTitle }) => typeTitle === 'Subscription').length,
      Resources: resources.length,
      'Types of resource': new Set(resources.map(({ type }) => type)).size,
      Regions: new Set(resources.flatMap(({ region }) => region ?? [])).size,
      Relations: relations.length,
      [`Readings, ${missing} not complete`]: coverage.length,
    });
    const counts = (title: string): number[] =>
      [...page.querySelectorAll('.bars')]
        .filter((bars) => bars.querySelector('h3')?.textContent === title)
        .flatMap((bars) => [...bars.querySelectorAll('td.number')].map((cell) => Number(cell.textContent)));
    const byType = counts('Resources by type');
    assert.equal(
      byType.reduce((sum, one) => sum + one, 0),
      resources.length,
    );
    assert.deepEqual(
      byType,
      byType.toSorted((a, b) => b - a),
    );
  });

  it('says so where there is nothing', async () => {
    const picture = emptyPicture();
    const page = await pageOf({ ...inputFor(picture), header: headerFor(picture, { gaps: [] }) });
    assert.match(page.querySelector('[data-section=diagrams]')?.textContent ?? '', /Nothing to show/);
    assert.equal(page.querySelector('.gaps'), null);
  });

  it('keeps hostile names in text: nothing in the page is made of them', async () => {
    const expected = shape(await pageOf(inputFor(hostilePicture(hostileNames.map((_, at) => `name ${at}`)))));
    assert.deepEqual(shape(await pageOf(inputFor(hostilePicture()))), expected);
  });

  it('is built the same whatever things are called', async () => {
    const name = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(...hostileNames, '</script>', '<!--<script>', ']]>', '</pre>', '\u2028', '-->'),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(name, { minLength: 1, maxLength: 4 }), async (names) => {
        const input = inputFor(hostilePicture(names));
        const page = await pageOf(input);
        assert.deepEqual(plain(excerptIn(page)), plain(await input.excerpt()));
        const expected = await pageOf(inputFor(hostilePicture(names.map((one) => `name ${names.indexOf(one)}`))));
        assert.deepEqual(shape(page), shape(expected));
        assert.equal(
          page.querySelector('h1')?.textContent,
          visibleText(input.header.scope) || visibleText(input.picture.title) || 'Report',
        );
      }),
      { numRuns: 40 },
    );
  });

  it('links only to pages of a console by https', async () => {
    const input = inputFor(organizationPicture());
    const excerpt = await input.excerpt();
    const addresses = [
      'javascript:alert(1)',
      'http://example.com/',
      'https://console.example.com/a',
      'data:text/html,x',
    ];
    const resources = excerpt.resources.map((one, at) => ({ ...one, console: addresses[at % addresses.length]! }));
    const { content } = packContent({ ...excerpt, resources }, input);
    assert.deepEqual(
      new Set(content.resources.flatMap(({ console }) => console ?? [])),
      new Set(['https://console.example.com/a']),
    );
  });

  it('leaves properties out where they are too much for a page, and says so', async () => {
    const input = inputFor(networkPicture());
    const { content, properties } = packContent(await input.excerpt(), input, 500);
    assert.equal(content.withoutProperties, true);
    assert.deepEqual(properties, []);
    assert.equal(held(JSON.stringify(content), () => '').propertiesOf(0), undefined);
  });

  it('tells every way in which somebody has access', () => {
    const name = (id: string): AccessName => ({ id, name: id.toUpperCase(), typeTitle: 'User' });
    const access: AccessReport = {
      profileName: 'corp-sso',
      rows: [
        { principal: name('ana'), role: name('admin'), target: { ...name('payments'), account: '111111111111' } },
        { principal: name('devs'), target: name('payments') },
        { principal: name('bo'), group: name('devs'), role: name('reader'), target: name('shop') },
      ],
      withoutAccess: [name('cy')],
      withoutMembers: [name('devs')],
      gaps: [],
    };
    const input = inputFor(organizationPicture(), { access: () => access });
    const nothing: Excerpt = { resources: [], relations: [], others: [], coverage: [] };
    const packed = packContent(nothing, input).content.access!;
    const named = (at: number): string | undefined => packed.names[at]?.id;
    assert.deepEqual(
      packed.rows.map((row) => row.map(named)),
      access.rows.map(({ principal, role, target, group }) => [principal.id, role?.id, target.id, group?.id]),
    );
    assert.deepEqual(packed.withoutAccess.map(named), ['cy']);
    assert.deepEqual(packed.withoutMembers.map(named), ['devs']);
    assert.equal(new Set(packed.names.map(({ id }) => id)).size, packed.names.length);
  });

  it('reads as before', async () => {
    const text = await textOf(html, inputFor(organizationPicture()));
    const page = new JSDOM(text).window.document;
    page.querySelector('style')?.replaceChildren('…');
    for (const script of page.querySelectorAll('script:not([type])')) script.replaceChildren('…');
    for (const meta of page.querySelectorAll('meta[http-equiv]')) {
      meta.setAttribute('content', (meta.getAttribute('content') ?? '').replace(/sha256-[^']+/, 'sha256-…'));
    }
    for (const drawing of page.querySelectorAll('svg.orrery-drawing')) drawing.replaceChildren('…');
    assertGolden('html.html', `<!doctype html>\n${page.documentElement.outerHTML}\n`);
  });
});

function hasNodes({ picture }: ReturnType<ExportInput['drawings']>[number]): boolean {
  return picture.nodes.length > 0;
}

/** Elements with their attributes' names; drawings are left out: they break names into lines as long as they are. */
function shape(page: Document): string[] {
  for (const drawing of page.querySelectorAll('svg.orrery-drawing')) drawing.replaceChildren();
  return [...page.querySelectorAll('*')].map((one) => `${one.tagName} ${one.getAttributeNames().sort().join(' ')}`);
}
