import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { marked } from 'marked';
import { markdown } from '../../src/export/data/markdown.ts';
import type { ExportedCoverage } from '../../src/export/excerpt.ts';
import type { ExportInput } from '../../src/export/exporter.ts';
import { shortened, visibleText } from '../../src/export/visibleText.ts';
import type { CoverageState } from '../../src/model/coverage.ts';
import { dataInputs, emptyInput, hostilePictures } from './dataInputs.ts';
import { largeOrganizationInput, sampleInput } from './estates.ts';
import { assertGolden } from './golden.ts';
import { inputFor, textOf } from './inputs.ts';
import { hostileNames, hostilePicture, networkPicture, organizationPicture } from './pictures.ts';

/** jsdom brings no types along. */
const { JSDOM } = createRequire(import.meta.url)('jsdom') as {
  JSDOM: new (html: string) => { window: { document: Document } };
};

/** What a page of ours is made of; nothing else may come from a name. */
const elements = ['h1', 'h2', 'h3', 'p', 'strong', 'code', 'table', 'thead', 'tbody', 'tr', 'th', 'td'];

interface Page {
  readonly title: string;
  readonly headings: readonly string[];
  readonly paragraphs: readonly string[];
  /** By the heading above and its place among the tables there, each row as the texts of its cells. */
  readonly rows: (heading: string | RegExp, at?: number) => readonly (readonly string[])[];
}

describe('Markdown exports', () => {
  for (const [name, open] of Object.entries(dataInputs)) {
    it(`tell the right counts of the ${name} fixture in a page of a megabyte at most`, async () => {
      const input = await open();
      const text = await textOf(markdown, input);
      const page = read(text);
      const { resources, relations } = await input.excerpt();
      const facts = new Map(page.rows(page.title).map(([label, value]) => [label, value]));
      assert.equal(facts.get('Resources'), resources.length.toLocaleString('en-US'));
      assert.equal(facts.get('Relations'), relations.length.toLocaleString('en-US'));
      assert.equal(sum(page.rows('Types').map(([, own]) => own)), resources.length);
      assert.ok(text.length < 1_000_000);
      assert.equal(await textOf(markdown, input), text);
    }).timeout(60_000);
  }

  it('look as they did', async () => {
    assertGolden('organization.md', await textOf(markdown, inputFor(organizationPicture())));
    assertGolden('network.md', await textOf(markdown, inputFor(networkPicture())));
  });

  it('tell an empty scope as such', async () => {
    const { headings, paragraphs } = read(await textOf(markdown, emptyInput()));
    assert.deepEqual(headings, ['Coverage', 'About this page']);
    assert.ok(paragraphs.includes('Nothing to show.') && paragraphs.includes('Nothing was read yet.'));
  });

  it('show hostile names as text, and never as structure', async () => {
    await assertShown(inputFor(hostilePicture(hostileNames)), hostileNames);
  });

  it('show any names as text', async () => {
    await fc.assert(
      fc.asyncProperty(hostilePictures, async (picture) => {
        const names = picture.nodes.filter((_, at) => at % 2 === 0).map(({ label }) => label);
        await assertShown(inputFor(picture), names);
      }),
      { numRuns: 60 },
    );
  });

  it('list the accounts of the sample with what is in them, and what could not be read', async () => {
    const input = await sampleInput();
    const page = read(await textOf(markdown, input));
    const { resources, coverage } = await input.excerpt();
    const accounts = resources.filter(({ type }) => type === 'aws.organizations.account');
    const rows = page.rows('Accounts');
    assert.equal(rows.length, accounts.length + 1);
    assert.equal(sum(rows.map(([, , , own]) => own)), resources.length - accounts.length);
    assert.equal(page.headings.filter((heading) => heading.startsWith('VPC: ')).length, 1);
    const incomplete = coverage.filter(({ state }) => state !== 'complete').length;
    const complete = (coverage.length - incomplete).toLocaleString('en-US');
    assert.ok(page.paragraphs.some((text) => text.startsWith(`${complete} readings are complete.`)));
    assert.ok(page.rows('Coverage').length > 0);
  }).timeout(60_000);

  it('list a part of what there is much of, and say how much is left out', async () => {
    const input = inputFor(networkPicture());
    const { resources, ...rest } = await input.excerpt();
    const many = Array.from({ length: 5_000 }, (_, at) => ({ ...resources[0]!, id: `vpc-${at}`, account: `${at}` }));
    const page = read(await textOf(markdown, { ...input, excerpt: async () => ({ ...rest, resources: many }) }));
    assert.equal(page.rows('Accounts').length, 500);
    assert.equal(page.rows('VPC: 5,000').length, 2_000);
    assert.ok(page.paragraphs.includes('… and 4,500 more accounts.'));
    assert.ok(page.paragraphs.includes('… and 3,000 more resources.'));
  });

  it('count accounts that hold nothing by what contains them, and name those that hold something', async () => {
    const input = largeOrganizationInput(2_000, 20);
    const { resources, coverage, ...rest } = await input.excerpt();
    const accounts = resources.filter(({ type }) => type === 'aws.organizations.account');
    const [full, denied, empty] = accounts.map(({ account }) => account ?? '');
    const under = (place: string, state: CoverageState): ExportedCoverage => ({
      ...coverage[0]!,
      under: accounts.find(({ account }) => account === place)!.id,
      state,
    });
    const vpc = { ...resources.at(-1)!, id: 'vpc-1', type: 'aws.ec2.vpc', typeTitle: 'VPC', account: full! };
    const excerpt = {
      ...rest,
      resources: [...resources, vpc],
      coverage: [...coverage, under(denied!, 'denied'), under(empty!, 'complete')],
    };
    const page = read(await textOf(markdown, { ...input, excerpt: async () => excerpt }));
    assert.deepEqual(
      page.rows('Accounts').map(([, id]) => id),
      [full, ''],
    );
    assert.deepEqual(
      page.rows('Account: 2,000').map(([, , , id]) => id),
      [accounts[0]!.id],
    );
    assert.ok(page.paragraphs.includes('1,999 that nothing is known to be in are counted under Accounts.'));
    assert.ok(page.paragraphs.includes('Nothing is known to be in 1,999 accounts, which this page only counts:'));
    const places = page.rows('Accounts', 1);
    const column = (at: number): number => sum(places.map((row) => row[at]));
    assert.equal(places.length, 20);
    assert.deepEqual([column(1), column(2), column(3), column(4)], [1_999, 1_997, 1, 1]);
    const expected = Map.groupBy(accounts.slice(1), ({ path }) => path.join(' / '));
    assert.deepEqual(
      places.map(([place, own]) => [place, Number(own)]),
      [...expected].map(([place, own]) => [place, own.length]),
    );
  });

  it('count no more places than can be read, and say how many accounts are elsewhere', async () => {
    const page = read(await textOf(markdown, largeOrganizationInput()));
    assert.equal(page.rows('Accounts', 1).length, 100);
    assert.ok(page.paragraphs.includes('… and 1,000 accounts in 100 more places.'));
  });

  it('say what they are and how to write them again', async () => {
    const input = inputFor(networkPicture());
    const header = { ...input.header, sample: true, redacted: true, needsViewFile: true };
    const { paragraphs } = read(await textOf(markdown, { ...input, header }));
    assert.ok(paragraphs.includes('Sample data: this is the built-in sample estate, not a real cloud.'));
    assert.ok(paragraphs.includes('Redacted: names, ids, addresses and tags are pseudonyms.'));
    assert.equal(paragraphs.at(-1), `Write it again, with the view saved as a file: ${input.header.command}`);
  });

  async function assertShown(input: ExportInput, names: readonly string[]): Promise<void> {
    const page = read(await textOf(markdown, input));
    assert.deepEqual(
      page.rows(/^Organizational unit: /).map(([name]) => name),
      names.map((name) => shortened(visibleText(name), 120)),
    );
    const { resources } = await input.excerpt();
    assert.equal(sum(page.rows('Types').map(([, own]) => own)), resources.length);
  }
});

function sum(counts: readonly (string | undefined)[]): number {
  return counts.reduce((total, text = '') => total + Number(text.replaceAll(',', '')), 0);
}

/** A page as a reader of Markdown shows it. Fails where anything but plain text and tables is in it. */
function read(text: string): Page {
  const { document } = new JSDOM(marked.parse(text, { async: false, gfm: true })).window;
  const all = [...document.body.querySelectorAll('*')];
  const foreign = all.filter(({ localName }) => !elements.includes(localName));
  assert.deepEqual(
    foreign.map(({ outerHTML }) => outerHTML),
    [],
  );
  const headingOf = (table: Element): string => {
    let before = table.previousElementSibling;
    while (before !== null && !/^h\d$/.test(before.localName)) before = before.previousElementSibling;
    return before?.textContent ?? '';
  };
  const tables = [...document.querySelectorAll('table')].map((table) => ({
    heading: headingOf(table),
    rows: [...table.querySelectorAll('tbody tr')].map((row) => [...row.children].map(({ textContent }) => textContent)),
  }));
  return {
    title: document.querySelector('h1')?.textContent ?? '',
    headings: [...document.querySelectorAll('h2, h3')].map(({ textContent }) => textContent),
    paragraphs: [...document.querySelectorAll('p')].map(({ textContent }) => textContent),
    rows: (wanted, at = 0) =>
      tables.filter(({ heading }) => (typeof wanted === 'string' ? heading === wanted : wanted.test(heading)))[at]
        ?.rows ?? [],
  };
}
