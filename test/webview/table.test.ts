import assert from 'node:assert/strict';
import type { Picture } from '../../src/picture/picture.ts';
import { type Panel, type PanelBrowser, startPanelBrowser } from './panelPage.ts';
import { hostilePicture, networkPicture, organizationPicture, vpc, web1 } from './samples.ts';

describe('The table of the graph', () => {
  let browser: PanelBrowser;
  let panel: Panel;

  before(async function () {
    this.timeout(120_000);
    browser = await startPanelBrowser();
  });
  after(() => browser?.close());
  afterEach(() => {
    assert.deepEqual(panel.complaints, []);
    return panel.page.close();
  });

  async function open(picture: Picture = networkPicture()): Promise<void> {
    panel = await browser.open();
    await panel.received('ready');
    await panel.show(picture);
    await panel.page.getByRole('button', { name: 'Table' }).click();
    await grid().waitFor();
  }

  const grid = () => panel.page.getByRole('grid', { name: 'Nodes of the graph' });
  const rows = () => grid().locator('tbody tr');
  const row = (id: string) => grid().locator(`tr[data-id="${id}"]`);
  const column = (number: number): Promise<string[]> =>
    grid().locator(`tbody tr > :nth-child(${number})`).allTextContents();
  const focused = (): Promise<string | undefined> => panel.page.evaluate('document.activeElement?.dataset?.id');

  it('has a row for every drawn node, with what its drawing says', async () => {
    const picture = networkPicture((view) => ({ ...view, folded: [vpc] }));
    await open(picture);
    assert.equal(await rows().count(), picture.nodes.length);
    const cells = await row(vpc).locator('th, td').allTextContents();
    const { content } = picture.nodes.find(({ id }) => id === vpc) ?? {};
    assert.deepEqual(cells.slice(0, 3), ['payments-prod', 'VPC', 'eu-west-1']);
    assert.equal(cells.at(-1), `${content} resources folded inside`);
    await panel.show(networkPicture());
    assert.equal(await rows().count(), networkPicture().nodes.length);
  });

  it('is sorted by its headers, and goes back to the order of the drawing', async () => {
    await open();
    const drawn = await column(1);
    const header = grid().getByRole('columnheader', { name: 'Name' });
    const press = () => header.getByRole('button').click();
    await press();
    assert.equal(await header.getAttribute('aria-sort'), 'ascending');
    const compare = new Intl.Collator('en', { numeric: true, sensitivity: 'base' }).compare;
    assert.deepEqual(await column(1), drawn.toSorted(compare));
    await press();
    assert.equal(await header.getAttribute('aria-sort'), 'descending');
    await press();
    assert.deepEqual(await column(1), drawn);
    await grid().getByRole('button', { name: 'Relations' }).click();
    const counts = (await column(5)).map(Number);
    assert.deepEqual(
      counts,
      counts.toSorted((a, b) => a - b),
    );
  });

  it('is filtered by any of its texts', async () => {
    await open(networkPicture((view) => ({ ...view, detail: 'everything' })));
    await panel.page.getByRole('textbox', { name: 'Filter rows' }).fill('SECURITY group');
    await panel.page.getByText('3 of 49 nodes').waitFor();
    assert.deepEqual((await column(1)).toSorted(), ['app', 'data', 'edge']);
    await panel.page.getByRole('textbox', { name: 'Filter rows' }).fill('');
    await panel.page.getByText('49 nodes', { exact: true }).waitFor();
  });

  it('selects with the graph, and the graph with it', async () => {
    await open();
    await row(web1).click();
    assert.equal((await panel.received('select')).id, web1);
    assert.equal(await row(web1).getAttribute('aria-selected'), 'true');
    assert.equal(await panel.page.locator('tr:focus').count(), 1, 'the focus stays in the table');
    await panel.show(networkPicture(), vpc);
    assert.equal(await row(vpc).getAttribute('aria-selected'), 'true');
    assert.equal(await grid().locator('[aria-selected=true]').count(), 1);
  });

  it('is walked by keyboard; Enter opens what is folded and goes to the rest', async () => {
    await open(networkPicture((view) => ({ ...view, folded: [vpc] })));
    await row(vpc).focus();
    await panel.page.keyboard.press('Enter');
    assert.equal((await panel.received('open')).id, vpc);
    await panel.page.keyboard.press('Home');
    const first = await focused();
    await panel.page.keyboard.press('ArrowDown');
    const second = await focused();
    assert.notEqual(second, first);
    await panel.page.keyboard.press(' ');
    assert.equal((await panel.received('select')).id, second);
    await panel.page.keyboard.press('End');
    const last = await focused();
    assert.equal(await grid().locator('tbody [tabindex="0"]').count(), 1);
    await panel.page.keyboard.press('Enter');
    assert.equal((await panel.received('goTo')).id, last);
  });

  it('shows names of others as text, and a thousand rows at most', async () => {
    await open(hostilePicture());
    assert.ok((await column(1)).includes('<img src=x onerror=alert(1)>'));
    assert.equal(await grid().locator('img, script').count(), 0);
    const { nodes, ...rest } = organizationPicture();
    const [root] = nodes;
    assert.ok(root !== undefined);
    const many = Array.from({ length: 1200 }, (_, at) => ({
      ...root,
      id: `n${at}`,
      label: `n${at}`,
      kind: 'leaf' as const,
    }));
    await panel.show({ ...rest, nodes: many, edges: [] });
    await panel.page.getByText('1,000 of 1,200 nodes: filter to see others').waitFor();
    assert.equal(await rows().count(), 1000);
  });
});
