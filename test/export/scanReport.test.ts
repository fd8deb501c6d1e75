import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { marked } from 'marked';
import { markdownCode, markdownFence, markdownText } from '../../src/export/markdownText.ts';
import { scanReportMarkdown } from '../../src/export/scanReport.ts';
import { visibleText } from '../../src/export/visibleText.ts';
import type { GapGroup, ScanReport } from '../../src/model/scan.ts';
import { assertGolden } from './golden.ts';
import { hostileNames } from './pictures.ts';

/** What else Markdown, and those who extend it, could take for something. */
const hostileMarkdown = [
  ...hostileNames,
  '# heading',
  'c#',
  '---',
  '===',
  '***bold***',
  '_under_ __score__ my_role_name _',
  '`code` ``two`` \\`',
  '> quote',
  '* star',
  '1) one',
  '2026. ten',
  '- [x] done',
  '| a | b |',
  '|---|',
  ':-- | --:',
  '[a](command:workbench.action.quit)',
  '![a](https://example.com/a.png)',
  '[a]: https://example.com "t"',
  '[^1] [^1]: note',
  '<https://example.com>',
  '<!-- comment',
  '<details><summary>x',
  'https://example.com/a|b_c*d',
  'HTTP://EXAMPLE.COM ftp://example.com //example.com WWW.example.com',
  'someone@example.com|`mailto:someone@example.com`',
  '```js',
  '~~~',
  '&lt;b&gt; &#x3c; &amp;',
  '$x^2$ $$y$$',
  '    four spaces',
  'ends with a backslash \\',
  'two  \nlines',
  '\\| \\\\|',
];

function report(changed: Partial<ScanReport> = {}): ScanReport {
  return {
    scan: 12,
    profileName: 'corp',
    scope: 'everything in payments-prod',
    state: 'complete',
    startedAt: '2026-03-01T09:59:48.200Z',
    endedAt: '2026-03-01T10:01:00.700Z',
    total: { calls: 46_000, retries: 131, throttled: 120, failed: 11, milliseconds: 5_310_000 },
    operations: [
      {
        service: 'ec2',
        operation: 'DescribeVpcs',
        calls: 45_999,
        retries: 131,
        throttled: 120,
        failed: 11,
        milliseconds: 5_309_660,
      },
      {
        service: 'sts',
        operation: 'GetCallerIdentity',
        calls: 1,
        retries: 0,
        throttled: 0,
        failed: 0,
        milliseconds: 340,
      },
    ],
    waited: 72_000,
    readings: 1_204,
    cached: 801,
    changes: { added: 3, modified: 1_200, removed: 0 },
    gaps: [denied(12, ['VPCs in eu-west-1 of payments', 'VPCs in us-east-1 of payments'])],
    missing: ['ec2:DescribeVpcs'],
    ...changed,
  };
}

function denied(count: number, examples: readonly string[], text?: string): GapGroup {
  return {
    state: 'denied',
    count,
    examples,
    problem: {
      code: text ?? 'UnauthorizedOperation',
      message: text ?? 'ec2:DescribeVpcs is not allowed for arn:aws:sts::111111111111:assumed-role/Reader/orrery.',
      advice:
        text ?? 'Allow ec2:DescribeVpcs for this identity, for example with the AWS managed policy ViewOnlyAccess.',
      operation: text ?? 'ec2:DescribeVpcs',
      nextStep: 'grant-permission',
    },
  };
}

const policy = JSON.stringify({ Version: '2012-10-17', Statement: [{ Action: ['ec2:DescribeVpcs'] }] }, undefined, 2);

/** The same everywhere that a cloud has a say. */
const saying = (text: string): ScanReport =>
  report({
    profileName: text,
    scope: text,
    operations: report().operations.map((each) => ({ ...each, service: text, operation: text })),
    gaps: [denied(3, [text, text], text), denied(1, [text], text)],
  });

/** jsdom brings no types along. */
const { JSDOM } = createRequire(import.meta.url)('jsdom') as {
  JSDOM: new (html: string) => { readonly window: Pick<typeof globalThis, 'DOMParser'> };
};
const { DOMParser } = new JSDOM('').window;

/** The report as a parser of Markdown and a browser understand it. */
function shown(markdown: string): Document {
  return new DOMParser().parseFromString(marked.parse(markdown, { async: false, gfm: true }), 'text/html');
}

/** Names of all elements, in order: what a reader sees besides text. */
function elements(document: Document): string[] {
  return Array.from(document.body.querySelectorAll('*'), ({ localName }) => localName).filter(
    (name) => name !== 'code',
  );
}

const texts = (document: Document, selector: string): string[] =>
  Array.from(document.querySelectorAll(selector), ({ textContent }) => textContent);

describe('the report of a scan', () => {
  it('reads as before', () => {
    assertGolden('scanReport.md', scanReportMarkdown(report(), policy));
  });

  it('says that nothing was called, that nothing is missing, and that it never ended', () => {
    const { endedAt: _, ...begun } = report({ state: 'running', operations: [], gaps: [], missing: [] });
    const quiet = {
      ...begun,
      total: { calls: 0, retries: 0, throttled: 0, failed: 0, milliseconds: 0 },
      readings: 0,
      cached: 0,
    };
    assertGolden('scanReportQuiet.md', scanReportMarkdown(quiet, undefined));
  });

  it('never rounds a part away', () => {
    const rows = (throttled: number, calls: number): string | undefined =>
      texts(
        shown(scanReportMarkdown(report({ total: { ...report().total, throttled, calls } }), undefined)),
        'tr',
      ).find((row) => row.includes('Throttled'));
    assert.match(rows(1, 46_000) ?? '', /1 \(< 0\.1 %\)/);
    assert.match(rows(45_999, 46_000) ?? '', /45,999 \(> 99\.9 %\)/);
    assert.match(rows(46_000, 46_000) ?? '', /46,000 \(100 %\)/);
  });

  for (const name of hostileMarkdown) {
    it(`shows ${JSON.stringify(name).slice(0, 60)} as text`, () => showsAsText(name));
  }

  it('shows any text as text', () => {
    const pieces = [
      '\\',
      '`',
      '``',
      '*',
      '_',
      '[',
      ']',
      '(',
      ')',
      '<',
      '>',
      '|',
      '~',
      '$',
      '&',
      '#',
      '-',
      '+',
      '=',
      ':',
      '1.',
      '!',
      'https://',
      'www.',
      'a@b.cc',
      'x',
      ' ',
      '\n',
      '\u202e',
      'lt;',
      'é',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), (parts) => showsAsText(parts.join(''))),
      {
        numRuns: 300,
      },
    );
  });

  it('keeps a policy whole, whatever is in it', () => {
    const hostile = { Action: ['```', '</code>', '\u202e\u{e0041}\u009b'], '````': '~~~' };
    const markdown = scanReportMarkdown(report(), JSON.stringify(hostile, undefined, 2));
    assert.doesNotMatch(markdown, /[\u202e\u{e0041}\u009b]/u);
    assert.deepEqual(JSON.parse(texts(shown(markdown), 'pre code')[0] ?? ''), hostile);
  });
});

describe('Markdown', () => {
  it('is left as it is where nothing in it means anything', () => {
    for (const text of [
      'eu-west-1',
      'my_role',
      'arn:aws:iam::111111111111:role/Reader',
      'it’s 12% (more)',
      'a.b, c!',
    ]) {
      assert.equal(markdownText(text), text);
    }
    assert.equal(markdownText('see https://example.com'), 'see `https://example.com`');
  });

  it('has code that nothing closes', () => {
    assert.equal(markdownCode('a'), '`a`');
    assert.equal(markdownCode('`a'), '`` `a ``');
    assert.equal(markdownCode(''), '');
    assert.equal(markdownFence('json', '{}\n'), '```json\n{}\n```');
    assert.equal(markdownFence('json', '````'), '`````json\n````\n`````');
  });
});

const plainElements = elements(shown(scanReportMarkdown(saying('plain'), policy)));

/** Asserts that a report that says something is built like any other, and says exactly that. */
function showsAsText(text: string): void {
  const visible = visibleText(text);
  const document = shown(scanReportMarkdown(saying(text), policy));
  assert.deepEqual(elements(document), plainElements);
  const [heading = ''] = texts(document, 'h1');
  assert.equal(squeezed(heading), squeezed(`Scan 12 of ${visible}: ${visible}`));
  assert.deepEqual(texts(document, 'li').map(squeezed), [visible, visible, 'and 1 more', visible].map(squeezed));
  assert.deepEqual(
    Array.from(document.querySelectorAll('table:nth-of-type(2) tbody tr'), (row) =>
      squeezed(row.children[1]?.textContent ?? ''),
    ),
    [visible, visible].map(squeezed),
  );
}

/** Spaces at the ends of a line are nobody's. */
function squeezed(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
