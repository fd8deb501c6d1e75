import type { Cell, Sheet } from 'write-excel-file/node';
import { plainText } from './plainText.ts';

/** Limits of Excel: https://support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3 */
export const excelLimits = { rows: 1_048_576, characters: 32_767 };

/** Strings are never computed, whatever they begin with: formulas are another kind of cell. */
export type Value = string | number | Date | undefined;

export interface Column<Row> {
  readonly head: string;
  /** In characters. */
  readonly width: number;
  readonly value: (row: Row) => Value;
}

/** A sheet, and how much of it Excel has no room for. */
export interface FittedSheet {
  readonly sheet: Sheet<never>;
  readonly rowsLeftOut: number;
  readonly cellsCut: number;
}

const headStyle = { fontWeight: 'bold', backgroundColor: '#dfe6ee', alignVertical: 'center', height: 20 } as const;
const looksComputed = /^[=+\-@＝＋－＠]|^\d+$/;
const dateFormat = 'yyyy-mm-dd hh:mm:ss';

/** Rows under a head that stays in sight. Rows that Excel has no room for are left out, and texts end with an ellipsis. */
export function fittedSheet<Row>(
  name: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  limits = excelLimits,
): FittedSheet {
  let cellsCut = 0;
  const cell = (value: Value): Cell => {
    if (typeof value !== 'string') return value;
    const text = plainText(value);
    if (text.length <= limits.characters) return textCell(text);
    cellsCut += 1;
    return textCell(`${text.slice(0, limits.characters - 1).replace(/[\ud800-\udbff]$/, '')}…`);
  };
  const shown = rows.slice(0, limits.rows - 1);
  const data = [
    columns.map(({ head }): Cell => ({ value: head, ...headStyle })),
    ...shown.map((row) => columns.map(({ value }) => cell(value(row)))),
  ];
  const sheet: Sheet<never> = {
    sheet: name,
    data,
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    dateFormat,
  };
  return { sheet, rowsLeftOut: rows.length - shown.length, cellsCut };
}

/** A moment as Excel counts them, which knows no time zones: in UTC. What is no moment stays text. */
export function excelDate(iso: string | undefined): Value {
  const date = new Date(iso ?? '');
  return Number.isNaN(date.getTime()) ? iso : date;
}

/** Text that Excel would take for a formula or a number once somebody edits its cell is marked as text. */
function textCell(text: string): Cell {
  const value = excelText(text);
  return looksComputed.test(text) ? { value, type: String, format: '@' } : value;
}

/**
 * A text as the file holds it, where `_x0041_` means `A` (ECMA-376, ST_Xstring): an underscore that would begin such a
 * thing is written so itself. So is what the library that writes the file drops, `�`, and the first letter of what it
 * mistakes for a property of every object, `constructor`.
 */
function excelText(text: string): string {
  const shown = text.replace(/_(?=x[0-9A-Fa-f]{4}_)|\ufffd/g, escaped);
  return shown in Object.prototype ? `${escaped(shown)}${shown.slice(1)}` : shown;
}

/** The first character of a text. */
function escaped(text: string): string {
  return `_x${text.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}
