import { createHash } from 'node:crypto';
import { counted } from '../caption.ts';
import { svgMarkup } from '../drawing/svgMarkup.ts';
import type { Excerpt } from '../excerpt.ts';
import type { Drawing, ExportInput } from '../exporter.ts';
import { headerLines } from '../headerLines.ts';
import { elementText, htmlText, scriptJson } from './htmlText.ts';
import type { Packed } from './packContent.ts';
import { pageColours } from './pageStyle.ts';
import type { ReportAssets } from './reportAssets.ts';
import { summaryFacts } from './summaryFacts.ts';
import { summarySection } from './summarySection.ts';

const howToView = 'To read it: open this file in a browser. It needs no network.';

/**
 * The whole document. What needs no script stands in it as HTML: summary, gaps, diagrams and what the file says of
 * itself. The rest is embedded as JSON, which the script shows as far as somebody looks at it.
 */
export function page(input: ExportInput, excerpt: Excerpt, packed: Packed, assets: ReportAssets): string {
  const { picture, header, style } = input;
  const script = safeScript(assets.script);
  const css = `${pageColours(style)}\n${assets.style}`.replace(/<(?=\/style|!--)/gi, '\\3c ');
  const title = htmlText(header.scope) || htmlText(picture.title) || 'Report';
  return [
    '<!doctype html>',
    `<html lang="en" data-theme="${style.mode}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy(script)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${title} – Orrery</title>`,
    `<style>\n${css}\n</style>`,
    '</head>',
    '<body>',
    `<header class="top"><div class="titles"><h1>${title}</h1><p class="muted">${subtitle(input)}</p></div></header>`,
    '<noscript><p class="mark">Tables, tree and search need scripts, which are switched off here.</p></noscript>',
    '<div class="page">',
    '<main tabindex="-1">',
    summarySection(summaryFacts(excerpt, input.typeOf), header),
    diagramsSection(input.drawings()),
    aboutSection(headerLines(picture, header, howToView, reductions(packed))),
    '</main>',
    '</div>',
    `<script type="application/json" id="content">${scriptJson(JSON.stringify(packed.content))}</script>`,
    `<script type="application/json-lines" id="properties">${packed.properties.map(scriptJson).join('\n')}</script>`,
    `<script>${script}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** Nothing is loaded from anywhere, and no script runs but the one of the report. */
function policy(script: string): string {
  const hash = createHash('sha256').update(script).digest('base64');
  return [
    "default-src 'none'",
    `script-src 'sha256-${hash}'`,
    "style-src 'unsafe-inline'",
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** Strings of a script may not hold what would begin a comment of HTML in it; bundles spell the end of a script otherwise. */
function safeScript(script: string): string {
  return script.trim().replaceAll('\r\n', '\n').replaceAll('<!--', '\\x3c!--');
}

function subtitle({ header }: ExportInput): string {
  const read =
    header.readAt === undefined
      ? 'nothing was read yet'
      : `as of <time datetime="${htmlText(header.readAt)}">${htmlText(moment(header.readAt))}</time>`;
  return `Profile ${htmlText(header.source)}, ${read}`;
}

/** An ISO 8601 moment in UTC as people read it: `1 March 2026, 09:30 UTC`. */
function moment(iso: string): string {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return iso;
  const day = at.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  return `${day}, ${at.toISOString().slice(11, 16)} UTC`;
}

function diagramsSection(drawings: readonly Drawing[]): string {
  return [
    '<section id="diagrams" data-section="diagrams" data-title="Diagrams" aria-labelledby="diagrams-title">',
    '<h2 id="diagrams-title">Diagrams</h2>',
    ...drawings.map((drawing, index) => figure(drawing, index)),
    '</section>',
  ].join('\n');
}

function figure(drawing: Drawing, index: number): string {
  const { picture, title } = drawing;
  const facts = `${counted(picture.nodes.length, 'node')}, ${counted(picture.edges.length, 'arrow')}`;
  const drawn =
    picture.nodes.length === 0
      ? '<p class="muted">Nothing to show.</p>'
      : `<div class="drawing" data-prefix="${drawingPrefix(index)}" data-title="${htmlText(title)}">${svgMarkup(drawing, drawingPrefix(index))}</div>`;
  return [
    '<figure>',
    `<figcaption><h3>${htmlText(title) || 'Diagram'}</h3> <span class="muted">${facts}</span></figcaption>`,
    drawn,
    '</figure>',
  ].join('\n');
}

function drawingPrefix(index: number): string {
  return `drawing-${index + 1}-`;
}

function reductions({ content }: Packed): string[] {
  return content.withoutProperties
    ? ['Left out: properties of resources, which are too much for a page. The formats json and jsonl hold them.']
    : [];
}

/** Each line of the header is a line of the file. */
function aboutSection(lines: readonly string[]): string {
  return [
    '<section id="about" data-section="about" data-title="About this file" aria-labelledby="about-title">',
    '<h2 id="about-title">About this file</h2>',
    `<pre tabindex="0">\n${lines.map(elementText).join('\n')}\n</pre>`,
    '</section>',
  ].join('\n');
}
