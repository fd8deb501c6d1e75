import * as vscode from 'vscode';
import type { Inventory, InventoryEvents, ProfileList, Row } from '../../inventory/inventory.ts';
import type { Profile } from '../../model/profile.ts';
import type { Readings } from '../readings.ts';
import { problemOf } from '../showProblem.ts';
import { isMadeRow, isReadingRow, notReadRow, problemRow, readingRow } from './madeRows.ts';
import { createReadBehind, type ReadBehind } from './readBehind.ts';
import { readRequest } from './rowContext.ts';
import type { RowElement } from './rowElement.ts';
import { rowDescription, rowItem } from './rowItem.ts';
import { rowTooltip } from './rowTooltip.ts';

/** Milliseconds in which changes are gathered before VS Code asks for rows again. */
const gatherTime = 100;

/** Rows of the inventory as VS Code asks for them. Opening a row shows what is known, and reads behind what is not or is stale. */
export class AccountsTree implements vscode.TreeDataProvider<RowElement> {
  readonly #changes = new vscode.EventEmitter<RowElement[] | undefined>();
  readonly onDidChangeTreeData = this.#changes.event;

  readonly #inventory: Inventory;
  readonly #readings: Readings;
  readonly #shownProfiles: () => Promise<ProfileList>;
  readonly #elements = new Map<string, RowElement>();
  readonly #behind: ReadBehind;
  #roots: readonly RowElement[] = [];
  #profiles: readonly Profile[] = [];
  #changed = new Set<RowElement>();
  #timer: NodeJS.Timeout | undefined;

  constructor(inventory: Inventory, readings: Readings, shownProfiles: () => Promise<ProfileList>) {
    this.#inventory = inventory;
    this.#readings = readings;
    this.#shownProfiles = shownProfiles;
    this.#behind = createReadBehind({
      read: (request) => readings.read(request),
      isSomebodyThere: () => vscode.window.state.active,
    });
  }

  async getTreeItem(element: RowElement): Promise<vscode.TreeItem> {
    if (element.outdated) await this.#renew(element);
    const { row } = element;
    element.shown = rowDescription(row, Date.now());
    const opened = row.opened || this.#isPassedThrough(element);
    return rowItem(element, this.#profileOf(row)?.provider, this.#isReadingAt(row), opened);
  }

  async getChildren(element?: RowElement): Promise<RowElement[]> {
    try {
      return this.#adopt(element, await (element === undefined ? this.#profileRows() : this.#rowsUnder(element)));
    } catch (error) {
      return this.#adopt(element, [problemRow(problemOf(error), element?.row.profile ?? '', element?.key ?? 'top')]);
    }
  }

  getParent(element: RowElement): RowElement | undefined {
    return element.parent;
  }

  async resolveTreeItem(item: vscode.TreeItem, element: RowElement): Promise<vscode.TreeItem> {
    item.tooltip = await rowTooltip(element.row, this.#inventory, this.#profileOf(element.row));
    return item;
  }

  /** Everything again: profiles too. */
  reload(): void {
    for (const element of this.#elements.values()) element.outdated = true;
    this.#changes.fire(undefined);
  }

  /** Lets every open row be read once more, whatever became of it before. */
  retry(): void {
    this.#behind.again();
    this.reload();
  }

  /** A person opened a row. One that was open before is not asked for its rows again by itself. */
  opened(element: RowElement): void {
    if (!element.row.unread && !element.row.stale) return;
    this.#behind.again(element.key);
    this.#refreshSoon(element);
  }

  /** Somebody is there again: rows that waited for that are read. */
  attended(): void {
    for (const key of this.#behind.postponed()) this.#refreshSoon(this.#elements.get(key));
  }

  /** Takes in what the inventory tells: only the rows it names are asked for again. */
  changed({ profile, rows }: InventoryEvents['changed']): void {
    if (rows.length === 0) this.#refreshSoon(this.#roots.find(({ row }) => row.profile === profile));
    for (const key of rows) this.#refreshSoon(this.#elements.get(key));
  }

  /** A reading began or ended at a place: its row shows so. */
  readingChanged(profile: string, under: string | undefined): void {
    for (const element of this.#elements.values()) {
      const { row, children } = element;
      if (row.profile !== profile) continue;
      const here = under === undefined ? row.kind === 'profile' : row.resource === under;
      if (here && this.#readings.isReading(profile, under)) this.#behind.open(row, true);
      if (here || children.some((child) => isReadingRow(child.row))) this.#refreshSoon(element);
    }
  }

  /** Rows whose age no longer is what they say it is. */
  refreshAges(): void {
    const now = Date.now();
    for (const element of this.#elements.values()) {
      if (
        element.shown !== undefined &&
        element.row.readAt !== undefined &&
        rowDescription(element.row, now) !== element.shown
      ) {
        this.#refreshSoon(element);
      }
    }
  }

  /** The element at the end of a path of keys, with its parents asked for on the way; undefined when the tree has none. */
  async find(path: readonly string[]): Promise<RowElement | undefined> {
    let found: RowElement | undefined;
    for (const key of path) {
      const isNext = (element: RowElement): boolean => element.key === key;
      const known = found === undefined ? this.#roots : found.children;
      const next: RowElement | undefined = known.find(isNext) ?? (await this.getChildren(found)).find(isNext);
      if (next === undefined) return undefined;
      found = next;
    }
    return found;
  }

  async findProfile(profile: string): Promise<RowElement | undefined> {
    const isIt = ({ row }: RowElement): boolean => row.kind === 'profile' && row.profile === profile;
    return this.#roots.find(isIt) ?? (await this.getChildren()).find(isIt);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#changes.dispose();
  }

  async #profileRows(): Promise<Row[]> {
    const { profiles, problems } = await this.#shownProfiles();
    this.#profiles = profiles;
    const rows = await Promise.all(profiles.map(({ id }) => this.#inventory.row({ profile: id })));
    return [
      ...problems.map((problem, index) => problemRow(problem, '', `file ${index}`)),
      ...rows.filter((row) => row !== undefined).map((row) => this.#withCutOff(row)),
    ];
  }

  /** What a reading that was cut off did not get to was never read: opening the profile goes on with it. */
  #withCutOff(row: Row): Row {
    return row.kind === 'profile' && this.#readings.wasCutOff(row.profile) ? { ...row, unread: true } : row;
  }

  async #rowsUnder(element: RowElement): Promise<readonly Row[]> {
    const { row, key } = element;
    const passedThrough = this.#isPassedThrough(element);
    const under = readRequest(row)?.under;
    const isReadingHere = (): boolean => this.#readings.isReading(row.profile, under);
    if (!passedThrough) this.#behind.open(row, isReadingHere());
    const rows = await this.#inventory.rows({
      profile: row.profile,
      ...(row.kind === 'profile' ? {} : { row: key }),
    });
    if (rows.length > 0 || !row.unread) return rows;
    if (passedThrough || isReadingHere()) return [readingRow(row)];
    return [notReadRow(row, this.#readings.failure(row.profile, under))];
  }

  /**
   * A row without siblings that a reading of its whole profile will get to: it stands open from the start, because VS
   * Code does not open it later, and needs no reading of its own.
   */
  #isPassedThrough({ row, parent }: RowElement): boolean {
    return row.unread && row.expandable && parent?.children.length === 1 && this.#readings.walksDown(row.profile);
  }

  /** Gives rows their elements, known ones their old ones, and forgets elements that are gone. */
  #adopt(parent: RowElement | undefined, rows: readonly Row[]): RowElement[] {
    const before = parent === undefined ? this.#roots : parent.children;
    const elements = rows.map((row) => this.#elementFor(parent, row));
    const kept = new Set(elements);
    for (const element of before) if (!kept.has(element)) this.#forget(element);
    if (parent === undefined) this.#roots = elements;
    else parent.children = elements;
    return elements;
  }

  #elementFor(parent: RowElement | undefined, row: Row): RowElement {
    const known = this.#elements.get(row.key);
    if (known !== undefined && known.parent === parent) {
      known.row = row;
      known.outdated = false;
      return known;
    }
    const element: RowElement = { key: row.key, parent, row, children: [], outdated: false };
    this.#elements.set(row.key, element);
    return element;
  }

  #forget(element: RowElement): void {
    if (this.#elements.get(element.key) === element) this.#elements.delete(element.key);
    this.#behind.again(element.key);
    for (const child of element.children) this.#forget(child);
  }

  async #renew(element: RowElement): Promise<void> {
    element.outdated = false;
    if (element.row.profile === '' || isMadeRow(element.row)) return;
    try {
      const row = await this.#inventory.row({ profile: element.row.profile, row: element.key });
      if (row !== undefined) element.row = this.#withCutOff(row);
    } catch (error) {
      element.row = { ...element.row, problem: problemOf(error) };
    }
  }

  #profileOf({ profile }: Row): Profile | undefined {
    return this.#profiles.find(({ id }) => id === profile);
  }

  #isReadingAt(row: Row): boolean {
    if (row.kind === 'profile') return this.#readings.isReading(row.profile);
    return row.kind === 'resource' && row.resource !== undefined && this.#readings.isReading(row.profile, row.resource);
  }

  #refreshSoon(element: RowElement | undefined): void {
    if (element === undefined) return;
    element.outdated = true;
    this.#changed.add(element);
    this.#timer ??= setTimeout(() => {
      const changed = [...this.#changed];
      this.#changed = new Set();
      this.#timer = undefined;
      this.#changes.fire(changed);
    }, gatherTime);
  }
}
