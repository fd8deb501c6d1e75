import type { CoverageState } from '../model/coverage.ts';
import { duration } from '../model/duration.ts';
import { visibleJson } from '../model/json.ts';
import type { CallCounts, GapGroup, OperationCounts, ScanReport, ScanState } from '../model/scan.ts';
import { count } from './caption.ts';
import { markdownTable } from './markdownTable.ts';
import { markdownCode, markdownFence, markdownText } from './markdownText.ts';

/**
 * A scan in figures as Markdown that also reads well as plain text. Everything that a cloud named is escaped.
 *
 * @param missingPolicy the permissions that were refused, as JSON to paste; undefined when none was
 */
export function scanReportMarkdown(report: ScanReport, missingPolicy: string | undefined): string {
  const { indexProblem } = report;
  const sections = [
    `# Scan ${count(report.scan)} of ${markdownText(report.profileName)}: ${markdownText(report.scope)}`,
    ended(report),
    totals(report),
    '## Calls by service and operation',
    operations(report.operations),
    ...(indexProblem === undefined
      ? []
      : [`${markdownText(indexProblem.message)} ${markdownText(indexProblem.advice)}`]),
    '## Not read',
    ...gaps(report.gaps),
    ...(missingPolicy === undefined ? [] : permissions(missingPolicy)),
  ];
  return `${sections.join('\n\n')}\n`;
}

const endings: Readonly<Record<ScanState, string>> = {
  running: 'Not ended: it is under way, or was stopped from outside.',
  complete: 'Complete.',
  cancelled: 'Cancelled before its end.',
  failed: 'Failed before its end.',
};

function ended({ state, startedAt, endedAt }: ScanReport): string {
  const begin = `Begun on ${utc(startedAt)}`;
  if (endedAt === undefined) return `${endings[state]} ${begin}.`;
  const took = duration(Math.max(0, Date.parse(endedAt) - Date.parse(startedAt)));
  return `${endings[state]} ${begin}, ended on ${utc(endedAt)}, after ${took}.`;
}

function totals({ total, waited, readings, cached, indexed = {}, changes }: ScanReport): string {
  return markdownTable(
    ['Total', ''],
    [
      ['Calls', count(total.calls)],
      ['Retries', count(total.retries)],
      ['Throttled', share(total.throttled, total.calls)],
      ['Failed', count(total.failed)],
      ['Waited for quota', duration(waited)],
      ['Readings', count(readings)],
      ['Served from the store', share(cached, readings)],
      ...Object.entries(indexed).map(([source, taken]) => [
        `Taken from ${markdownText(source)}`,
        share(taken, readings),
      ]),
      ['Added', count(changes.added)],
      ['Modified', count(changes.modified)],
      ['Removed', count(changes.removed)],
    ],
    1,
  );
}

function operations(all: readonly OperationCounts[]): string {
  if (all.length === 0) return 'No call was made.';
  return markdownTable(
    ['Service', 'Operation', 'Calls', 'Retries', 'Throttled', 'Failed', 'Time', 'Mean per call'],
    all.map((each) => [markdownText(each.service), markdownText(each.operation), ...callCells(each)]),
    2,
  );
}

function callCells({ calls, retries, throttled, failed, milliseconds }: CallCounts): string[] {
  const mean = calls === 0 ? 0 : milliseconds / calls;
  return [count(calls), count(retries), count(throttled), count(failed), duration(milliseconds), duration(mean)];
}

const outcomes: Readonly<Record<CoverageState, string>> = {
  complete: 'Complete',
  partial: 'Read in part',
  denied: 'Denied',
  unavailable: 'Unavailable',
  failed: 'Failed',
};

function gaps(groups: readonly GapGroup[]): string[] {
  if (groups.length === 0) return ['Nothing: every reading that was made is complete.'];
  return groups.flatMap(({ state, count: readings, problem, examples }) => {
    const where = examples.map((example) => `- ${markdownText(example)}`);
    const more = readings - examples.length;
    const call = problem.operation === undefined ? '' : `, call ${markdownCode(problem.operation)}`;
    return [
      `### ${outcomes[state]}: ${count(readings)} reading${readings === 1 ? '' : 's'}`,
      `${markdownText(problem.message)} ${markdownText(problem.advice)} (${markdownCode(problem.code)}${call})`,
      [...where, ...(more > 0 ? [`- and ${count(more)} more`] : [])].join('\n'),
    ];
  });
}

function permissions(policy: string): string[] {
  return [
    '## Missing permissions',
    'Permissions that were refused, as a policy to copy:',
    markdownFence('json', visibleJson(policy)),
  ];
}

/** `120 (0.3 %)`: a part with its share of the whole. A part that is there is never said to be 0 %, one that lacks never 100 %. */
function share(part: number, whole: number): string {
  if (part === 0 || whole === 0) return count(part);
  const percent = (part / whole) * 100;
  if (percent < 0.1) return `${count(part)} (< 0.1 %)`;
  if (percent > 99.9 && part < whole) return `${count(part)} (> 99.9 %)`;
  return `${count(part)} (${Number(percent.toFixed(1))} %)`;
}

/** `2026-11-22 04:33:47 UTC` */
function utc(iso: string): string {
  return `${new Date(iso).toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}
