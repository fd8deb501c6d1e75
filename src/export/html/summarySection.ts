import { count, counted } from '../caption.ts';
import type { ExportHeader } from '../exporter.ts';
import { htmlText } from './htmlText.ts';
import type { GapSummary, Share, SummaryFacts } from './summaryFacts.ts';

/** Reasons for gaps that are told at once; the others follow on demand. */
const mostGaps = 3;

/** Bars of the most frequent; the others follow on demand. */
const mostBars = 12;

/** The summary as HTML that needs no script: what is missing first, then figures, then resources by type and region. */
export function summarySection(facts: SummaryFacts, header: ExportHeader): string {
  return [
    '<section id="summary" data-section="summary" data-title="Summary" aria-labelledby="summary-title">',
    '<h2 id="summary-title">Summary</h2>',
    ...marks(header),
    ...gapNotice(facts),
    figures(facts),
    '<div class="columns">',
    bars('Resources by type', 'type', facts.types, facts.resources, ''),
    ...(facts.regions.length === 0
      ? []
      : [bars('Resources by region', 'region', facts.regions, facts.resources, withoutRegion(facts))]),
    '</div>',
    '</section>',
  ].join('\n');
}

function marks({ sample, redacted }: ExportHeader): string[] {
  return [
    ...(sample
      ? ['<p class="mark"><strong>SAMPLE DATA</strong> The built-in sample estate, not a real cloud.</p>']
      : []),
    ...(redacted
      ? ['<p class="mark"><strong>REDACTED</strong> Names, ids, addresses and tags are pseudonyms.</p>']
      : []),
  ];
}

function gapNotice({ gaps, readings, completeReadings }: SummaryFacts): string[] {
  if (gaps.length === 0) return [];
  return [
    '<div class="gaps" role="note" aria-labelledby="gaps-title">',
    '<h3 id="gaps-title">Not everything could be read</h3>',
    `<p>${count(readings - completeReadings)} of ${counted(readings, 'reading')} ${readings - completeReadings === 1 ? 'is' : 'are'} not complete, so things may be missing below. <a data-needs-script href="#coverage?state=incomplete">See all of them</a></p>`,
    list(gaps.slice(0, mostGaps)),
    ...(gaps.length > mostGaps
      ? [
          `<details><summary>${counted(gaps.length - mostGaps, 'more reason')}</summary>${list(gaps.slice(mostGaps))}</details>`,
        ]
      : []),
    '</div>',
  ];
}

function list(gaps: readonly GapSummary[]): string {
  return `<ul>${gaps.map(gapItem).join('\n')}</ul>`;
}

function gapItem({ problem, readings, examples }: GapSummary): string {
  const left = readings - examples.length;
  const where = `${examples.join('; ')}${left > 0 ? `; and ${count(left)} more` : ''}`;
  return [
    `<li><p class="number">${counted(readings, 'reading')}</p>`,
    `<div><p>${htmlText(problem.message)} ${htmlText(problem.advice)}</p>`,
    `<p class="muted">${htmlText(where)} <code>${htmlText(problem.code)}</code></p></div></li>`,
  ].join('');
}

function figures(facts: SummaryFacts): string {
  const { accounts, accountsTitle, resources, types, regions, relations, readings, completeReadings } = facts;
  const shown: [string, string, string][] = [
    ...(accounts > 0 ? [[accountsTitle, count(accounts), '#accounts'] as [string, string, string]] : []),
    ['Resources', count(resources), '#resources'],
    ['Types of resource', count(types.length), ''],
    ...(regions.length > 0 ? [['Regions', count(regions.length), ''] as [string, string, string]] : []),
    ['Relations', count(relations), '#relations'],
    [gapsTitle(readings - completeReadings), count(readings), '#coverage'],
  ];
  const items = shown.map(([title, figure, address]) => {
    const words = address === '' ? figure : `<a data-needs-script href="${address}">${figure}</a>`;
    return `<div><dt>${htmlText(title)}</dt><dd>${words}</dd></div>`;
  });
  return `<dl class="figures">${items.join('')}</dl>`;
}

function gapsTitle(incomplete: number): string {
  return incomplete === 0 ? 'Readings, all complete' : `Readings, ${count(incomplete)} not complete`;
}

function withoutRegion({ resources, regions }: SummaryFacts): string {
  const left = resources - regions.reduce((sum, region) => sum + region.count, 0);
  return left === 0 ? '' : `${counted(left, 'resource')} ${left === 1 ? 'is' : 'are'} in no region.`;
}

function bars(title: string, filter: string, shares: readonly Share[], total: number, note: string): string {
  const longest = Math.max(1, ...shares.slice(0, 1).map((share) => share.count));
  const rows = shares.map((share) => bar(share, filter, longest, total));
  const left = rows.slice(mostBars);
  return [
    `<div class="bars"><h3>${title}</h3>`,
    rows.length === 0 ? '<p class="muted">None</p>' : table(title, rows.slice(0, mostBars)),
    ...(left.length === 0
      ? []
      : [`<details><summary>${count(left.length)} more</summary>${table(`${title}, continued`, left)}</details>`]),
    ...(note === '' ? [] : [`<p class="muted">${note}</p>`]),
    '</div>',
  ].join('\n');
}

function table(caption: string, rows: readonly string[]): string {
  return `<table><caption class="visually-hidden">${caption}</caption><tbody>${rows.join('\n')}</tbody></table>`;
}

function bar({ id, title, count: resources }: Share, filter: string, longest: number, total: number): string {
  const address = htmlText(`#resources?${filter}=${encodeURIComponent(id.toWellFormed())}`);
  const width = Math.max(0.5, (resources / longest) * 100).toFixed(1);
  const part = `${((resources / total) * 100).toFixed(1)} %`;
  return [
    `<tr><th scope="row"><a data-needs-script href="${address}">${htmlText(title) || htmlText(id)}</a></th>`,
    `<td class="number">${count(resources)}</td>`,
    `<td title="${part} of all"><svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect width="${width}" height="8"/></svg></td></tr>`,
  ].join('');
}
