import type { AccessGap, AccessName, AccessReport, AccessRow } from '../model/accessReport.ts';
import { count } from './caption.ts';
import { markdownTable } from './markdownTable.ts';
import { markdownCode, markdownText } from './markdownText.ts';

/** Who can reach what as Markdown that also reads well as plain text. Everything that a cloud named is escaped. */
export function accessMarkdown(report: AccessReport): string {
  const { of, rows, withoutAccess, withoutMembers, gaps } = report;
  const sections = [
    title(report),
    rows.length === 0 ? nobody(report) : table(rows, columnsFor(of)),
    ...(of === undefined ? [...list('Without access', withoutAccess), ...list('Without members', withoutMembers)] : []),
    ...(gaps.length === 0 ? [] : ['## Not read', 'There may be more than is told here.', gaps.map(gapLine).join('\n')]),
  ];
  return `${sections.join('\n\n')}\n`;
}

function title({ of, profileName }: AccessReport): string {
  if (of === undefined) return `# Who has access in ${markdownText(profileName)}`;
  if (of.part === 'user' || of.part === 'group') return `# What ${named(of)} has access to`;
  return of.part === 'role' ? `# Who has access as ${named(of)}` : `# Who has access to ${named(of)}`;
}

function nobody({ of }: AccessReport): string {
  if (of?.part === 'user' || of?.part === 'group') return 'Nothing, as far as it was read.';
  return 'Nobody, as far as it was read.';
}

interface Column {
  readonly head: string;
  readonly cell: (row: AccessRow) => string;
}

const who: Column = { head: 'User or group', cell: ({ principal }) => named(principal) };
const kind: Column = { head: 'Kind', cell: ({ principal }) => markdownText(principal.typeTitle) };
const role: Column = { head: 'Permission set', cell: (row) => (row.role === undefined ? '' : named(row.role)) };
const group: Column = { head: 'Through group', cell: (row) => (row.group === undefined ? '' : named(row.group)) };
const target: Column = { head: 'Account or application', cell: (row) => named(row.target) };

/** What was asked about is in the title. */
function columnsFor(of: AccessReport['of']): readonly Column[] {
  if (of === undefined) return [who, kind, role, target];
  if (of.part === 'user' || of.part === 'group') return [target, role, group];
  return of.part === 'role' ? [target, who, kind, group] : [who, kind, role, group];
}

function table(rows: readonly AccessRow[], columns: readonly Column[]): string {
  return markdownTable(
    columns.map(({ head }) => head),
    rows.map((row) => columns.map(({ cell }) => cell(row))),
  );
}

/** Names repeat: an account is told by its number as well. */
function named({ id, name, account, disabled }: AccessName): string {
  const notes = [account === undefined || account === name ? '' : account, disabled ? 'disabled' : ''];
  const shown = notes.filter((note) => note !== '').join(', ');
  return `${markdownText(name) || markdownCode(id)}${shown === '' ? '' : ` (${markdownText(shown)})`}`;
}

function list(head: string, names: readonly AccessName[]): string[] {
  if (names.length === 0) return [];
  return [
    `## ${head}: ${count(names.length)}`,
    names.map((each) => `- ${markdownText(each.typeTitle)} ${named(each)}`).join('\n'),
  ];
}

function gapLine({ typeTitle, readings, problem }: AccessGap): string {
  const times = readings === 1 ? '' : ` (${count(readings)} readings)`;
  return `- ${markdownText(typeTitle)}${times}: ${markdownText(problem.message)} ${markdownText(problem.advice)}`;
}
