import type { Row } from '../../inventory/inventory.ts';

/** One line of the tree: the same object for the same key as long as it is shown, so that VS Code keeps what is open and selected. */
export interface RowElement {
  readonly key: string;
  readonly parent: RowElement | undefined;
  row: Row;
  children: readonly RowElement[];
  /** What was read under it changed since `row` was asked for. */
  outdated: boolean;
  /** What stands beside its name now. */
  shown?: string;
}
