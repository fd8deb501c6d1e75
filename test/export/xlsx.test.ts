import assert from 'node:assert/strict';
import fc from 'fast-check';
import readExcelFile from 'read-excel-file/node';
import { plainText } from '../../src/export/data/plainText.ts';
import { fittedSheet } from '../../src/export/data/sheet.ts';
import { xlsx } from '../../src/export/data/xlsx.ts';
import type { ExportInput } from '../../src/export/exporter.ts';
import { dataInputs, hostilePictures } from './dataInputs.ts';
import { sampleInput } from './estates.ts';
import { assertGolden } from './golden.ts';
import { inputFor } from './inputs.ts';
import { hostilePicture, networkPicture, organizationPicture } from './pictures.ts';
import { zipEntries } from './zipEntries.ts';

type Value = string | number | boolean | Date | null;
type Tables = Readonly<Record<string, readonly (readonly Value[])[]>>;

const names = ['About', 'Accounts', 'Types', 'Resources', 'Relations', 'Coverage'];

describe('Excel exports', () => {
  const write = async (input: ExportInput): Promise<Buffer> => {
    const [file, ...others] = await xlsx.write(input);
    assert.ok(file?.content instanceof Uint8Array && others.length === 0);
    return Buffer.from(file.content);
  };
  const read = async (archive: Buffer): Promise<Tables> => {
    const sheets = await readExcelFile(archive, { trim: false });
    assert.deepEqual(
      sheets.map(({ sheet }) => sheet),
      names,
    );
    return Object.fromEntries(sheets.map(({ sheet, data }) => [sheet, data as Value[][]]));
  };
  const column = (tables: Tables, sheet: string, head: string): Value[] => {
    const [heads = [], ...rows] = tables[sheet] ?? [];
    assert.ok(heads.includes(head), `${sheet} has no ${head}`);
    return rows.map((row) => row[heads.indexOf(head)] ?? null);
  };
  const sum = (values: readonly Value[]): number => values.reduce<number>((total, value) => total + Number(value), 0);

  for (const [name, open] of Object.entries(dataInputs)) {
    it(`hold a row for everything of the ${name} fixture, and are the same bytes the second time`, async () => {
      const input = await open();
      const archive = await write(input);
      const tables = await read(archive);
      const { resources, relations, coverage } = await input.excerpt();
      assert.deepEqual(
        [tables.Resources, tables.Relations, tables.Coverage].map((rows = []) => rows.length - 1),
        [resources.length, relations.length, coverage.length],
      );
      assert.equal(sum(column(tables, 'Types', 'Resources')), resources.length);
      assert.deepEqual(
        column(tables, 'Resources', 'Id').map(String).sort(),
        resources.map(({ id }) => plainText(id)).sort(),
      );
      assert.ok((await write(input)).equals(archive));
    }).timeout(60_000);
  }

  it('look as they did', async () => {
    const tables = await read(await write(inputFor(organizationPicture())));
    assertGolden('organization.xlsx.json', `${JSON.stringify(tables, undefined, 2)}\n`);
  });

  it('count what is in each account of the sample, the account itself left out', async () => {
    const input = await sampleInput();
    const tables = await read(await write(input));
    const { resources, coverage } = await input.excerpt();
    const accounts = resources.filter(({ type }) => type === 'aws.organizations.account');
    assert.equal(sum(column(tables, 'Accounts', 'Resources')), resources.length - accounts.length);
    assert.deepEqual(
      column(tables, 'Accounts', 'Account').filter((account) => account !== null),
      accounts.map(({ account }) => account),
    );
    assert.equal(
      sum(column(tables, 'Accounts', 'Incomplete readings')),
      coverage.filter(({ state }) => state !== 'complete').length,
    );
    const storefront = tables.Accounts?.find(([name]) => name === 'storefront-prod');
    assert.equal(storefront?.[2], resources.find(({ name }) => name === 'storefront-prod')?.path.join(' / '));
  });

  it('keep every name a string in its own row, whatever it looks like', async () => {
    await fc.assert(
      fc.asyncProperty(hostilePictures, async (picture) => {
        const input = inputFor(picture);
        const archive = await write(input);
        const { resources } = await input.excerpt();
        const rows = column(await read(archive), 'Resources', 'Name');
        assert.deepEqual(rows.map((value) => value ?? '').sort(), resources.map(({ name }) => plainText(name)).sort());
        assert.ok(zipEntries(archive).every(({ name, text }) => !name.includes('/sheet') || !text.includes('<f>')));
      }),
      { numRuns: 40 },
    );
  });

  it('mark as text what would be computed once it is edited', async () => {
    const entries = zipEntries(await write(inputFor(hostilePicture(['=1+1', '@SUM(A1)', 'plain']))));
    const sheet = entries.find(({ name }) => name === 'xl/worksheets/sheet4.xml')?.text ?? '';
    const styles = entries.find(({ name }) => name === 'xl/styles.xml')?.text ?? '';
    const strings = [
      ...(entries.find(({ name }) => name === 'xl/sharedStrings.xml')?.text ?? '').matchAll(/<t[^>]*>(.*?)<\/t>/g),
    ];
    const indexOf = (text: string): number => strings.findIndex(([, string]) => string === text);
    assert.match(styles, /formatCode="@"/);
    const styleOf = (text: string): string | undefined =>
      new RegExp(`<c r="[A-Z]+\\d+"( s="\\d+")? t="s"><v>${indexOf(text)}</v>`).exec(sheet)?.[1];
    assert.ok(styleOf('=1+1') !== undefined && styleOf('=1+1') === styleOf('@SUM(A1)'));
    assert.equal(styleOf('plain'), undefined);
  });

  it('write what Excel would read as an escape so that it reads the text', () => {
    const { sheet } = fittedSheet(
      'Names',
      [{ head: 'Name', width: 9, value: (name: string) => name }],
      ['constructor', '__proto__', 'a_x000A_b', '_x00zz_', '\ufffd'],
    );
    assert.deepEqual(
      sheet.data.slice(1).map(([cell]) => cell),
      ['_x0063_onstructor', '_x005F__proto__', 'a_x005F_x000A_b', '_x00zz_', '_xFFFD_'],
    );
  });

  it('freeze the head and let people filter below it', async () => {
    const entries = zipEntries(await write(inputFor(networkPicture())));
    const sheet = entries.find(({ name }) => name === 'xl/worksheets/sheet4.xml')?.text ?? '';
    const { resources } = await inputFor(networkPicture()).excerpt();
    assert.match(sheet, /<pane [^>]*ySplit="1"[^>]*state="frozen"/);
    assert.match(sheet, new RegExp(`</sheetData><autoFilter ref="A1:L${resources.length + 1}"/>`));
  });

  it('hold no time of writing', async () => {
    const entries = zipEntries(await write(inputFor(networkPicture())));
    assert.ok(entries.length > 6);
    for (const { name, dates } of entries) assert.deepEqual(dates, [0x00210000, 0x00210000], name);
    assert.ok(entries.every(({ name }) => !name.startsWith('docProps')));
  });

  it('tell moments as Excel counts them, in UTC', async () => {
    const tables = await read(await write(inputFor(networkPicture())));
    const [first] = column(tables, 'Resources', 'Read at (UTC)');
    assert.ok(first instanceof Date);
    assert.equal(Math.round(first.getTime() / 1000), Date.parse('2026-03-01T09:30:00.000Z') / 1000);
  });

  it('leave out what Excel has no room for, and say so', () => {
    const limits = { rows: 3, characters: 5 };
    const columns = [{ head: 'Name', width: 9, value: (name: string) => name }];
    const { sheet, rowsLeftOut, cellsCut } = fittedSheet('Names', columns, ['123456', 'abc👩‍👩‍👧', 'c', 'd'], limits);
    assert.deepEqual([rowsLeftOut, cellsCut, sheet.data.length], [2, 2, 3]);
    assert.deepEqual(sheet.data.slice(1), [['1234…'], ['abc…']]);
  });

  it('say what they are and how to write them again', async () => {
    const input = inputFor(networkPicture());
    const about = new Map((await read(await write(input))).About?.map(([label, value]) => [label, value]));
    assert.equal(about.get('Profile'), 'corp-sso');
    assert.equal(about.get('Write it again'), input.header.command);
    assert.equal(about.get('Sample data, not a real cloud'), 'no');
    assert.equal(about.get('Resources'), (await input.excerpt()).resources.length);
  });
});
