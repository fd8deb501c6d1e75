import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { marked } from 'marked';
import { markdown } from '../../src/export/data/markdown.ts';
import type { ExportInput } from '../../src/export/exporter.ts';
import { shortened, visibleText } from '../../src/export/visibleText.ts';
import { dataInputs, emptyInput, hostilePictures } from './dataInputs.ts';
import { sampleInput } from './estates.ts';
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
  /** By the heading above, each row as the texts of its cells. */
  readonly rows: (heading: string | RegExp) => readonly (readonly string[])[];
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
    rows: (wanted) =>
      tables.find(({ heading }) => (typeof wanted === 'string' ? heading === wanted : wanted.test(heading)))?.rows ??
      [],
  };
}
