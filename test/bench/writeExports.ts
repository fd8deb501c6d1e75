import type { ExportedFile, ExportInput } from '../../src/export/exporter.ts';
import { exporters } from '../../src/export/exporters.ts';
import { type ExportFormat, exportFormats, exportKind } from '../../src/model/exportFormats.ts';
import { usualBudget } from '../../src/picture/budget.ts';
import { defaultView, type View } from '../../src/picture/view.ts';
import { largeOrganization } from '../export/estates.ts';

/** One export of one process. */
export interface Written {
  readonly format: ExportFormat;
  readonly milliseconds: number;
  readonly bytes: number;
  readonly nodes: number;
}

const [accounts = 2_000, isOpened = 0] = process.argv.slice(2).map(Number);

/** Writes an organization in every format, or with as much opened as the budget allows in those that draw it. */
const open = largeOrganization(accounts, accounts / 10);
const view = isOpened === 0 ? defaultView(undefined) : openedFully(open);
const formats = (Object.keys(exportFormats) as ExportFormat[]).filter(
  (format) => isOpened === 0 || format === 'html' || exportKind(format).of === 'picture',
);

// What stays in memory as long as a profile is open is there before anybody exports.
await open(view).excerpt();
const written: Written[] = [];
for (const format of formats) {
  const exporter = await exporters[format]();
  // Nothing is known of this picture yet: neither its positions nor what is in it.
  const input = open(view);
  const started = performance.now();
  const files = await exporter.write(input);
  const milliseconds = performance.now() - started;
  written.push({ format, milliseconds, bytes: sum(files), nodes: input.picture.nodes.length });
}
process.stdout.write(JSON.stringify(written));

/** The view with containers opened one level after the other, until the budget is spent or nothing is folded. */
function openedFully(inputOf: (view: View) => ExportInput): View {
  let current = defaultView(undefined);
  for (;;) {
    const { picture } = inputOf(current);
    const folded = picture.nodes.filter(({ kind, id }) => kind === 'folded' && !current.opened.includes(id));
    const isFull = picture.nodes.length > 0.95 * usualBudget.nodes || picture.foldedForRoom.length > 0;
    if (folded.length === 0 || isFull) return current;
    current = { ...current, opened: [...current.opened, ...folded.slice(0, 20).map(({ id }) => id)] };
  }
}

function sum(files: readonly ExportedFile[]): number {
  return files.reduce((total, { content }) => total + Buffer.byteLength(content), 0);
}
