import { glyphHues, glyphPaths } from '../../../src/model/glyphs.ts';
import type { Picture } from '../../../src/picture/picture.ts';
import type { ColourBy } from '../../../src/picture/view.ts';
import { legendMark } from '../canvas/legendMark.ts';
import { onThemeChange, readTheme, type Theme } from '../canvas/theme.ts';
import { element, strokeIcon } from '../dom.ts';
import { icons } from '../icons.ts';
import { counted, grouped, oneLine } from '../text.ts';
import { type LegendMark, type LegendRow, lineRows, markRows, typeRows } from './legendEntries.ts';

export interface Legend {
  readonly box: HTMLElement;
  show(picture: Picture): void;
}

const colourTitles: Readonly<Record<ColourBy, string>> = {
  type: 'Types',
  account: 'Accounts',
  region: 'Regions',
  change: 'Changes',
  gap: 'What could not be read',
};

const lines: Readonly<Record<Extract<LegendMark, { kind: 'line' }>['line'], string>> = {
  plain: 'M2 12h19M17 8.5l4 3.5-4 3.5',
  thick: 'M2 12h19M17 8.5l4 3.5-4 3.5',
  dashed: 'M2 12h4M9 12h4M16 12h5M17 8.5l4 3.5-4 3.5',
  faint: 'M2 12h19',
};

const boxes: Readonly<Record<Extract<LegendMark, { kind: 'box' }>['box'], string>> = {
  folded: 'M3 6h15v10H3zM6.5 19.5h15v-10',
  dashed: 'M3 9V7h3M10 7h4M18 7h3v2M21 12v2M21 17h-3M14 17h-4M6 17H3v-2M3 12v-.5',
  ghost: 'M3 9V7h3M10 7h4M18 7h3v2M21 12v2M21 17h-3M14 17h-4M6 17H3v-2M3 12v-.5M8 12h8',
  warning: icons.warning,
};

/**
 * What the drawing means, as far as it is to be seen now: colours, glyphs, lines and marks. It is folded away until colours
 * mean something else than types.
 */
export function createLegend(): Legend {
  let picture: Picture | undefined;
  let coloured: ColourBy = 'type';
  const toggle = element(
    'button',
    { type: 'button', class: 'legend-toggle', 'aria-controls': 'legend-content' },
    strokeIcon(icons.legend),
    'Legend',
    strokeIcon(icons.chevronRight, 'small-icon chevron'),
  );
  const content = element('div', { class: 'legend-content', id: 'legend-content', tabindex: '0' });
  const box = element('section', { class: 'legend', 'aria-label': 'Legend' }, content, toggle);

  function open(isOpen: boolean): void {
    content.hidden = !isOpen;
    toggle.setAttribute('aria-expanded', String(isOpen));
    draw();
  }

  function draw(): void {
    if (picture === undefined || content.hidden) return;
    const theme = readTheme();
    const types = typeRows(picture);
    const colours = picture.legend.map(({ label, count }, index) => row(chip(index, theme), oneLine(label), count));
    const rows = (all: readonly LegendRow[]): HTMLElement[] =>
      all.map(({ mark, words, count }) => row(markOf(mark, theme), oneLine(words), count));
    content.replaceChildren(
      ...(colours.length === 0 ? [] : group(colourTitles[picture.view.colour], colours)),
      ...group('Types', rows(types.rows)),
      ...(types.more > 0
        ? [element('div', { class: 'note' }, `and ${counted(types.more, 'other type', 'other types')}`)]
        : []),
      ...group('Relations', rows(lineRows(picture))),
      ...group('Marks', rows(markRows(picture))),
    );
  }

  open(false);
  toggle.addEventListener('click', () => open(content.hidden === true));
  onThemeChange(draw);

  return {
    box,
    show(next) {
      picture = next;
      box.hidden = next.nodes.length === 0;
      const { colour } = next.view;
      const opens = colour !== coloured && colour !== 'type';
      coloured = colour;
      if (opens) open(true);
      else draw();
    },
  };
}

function group(title: string, rows: readonly HTMLElement[]): HTMLElement[] {
  if (rows.length === 0) return [];
  return [element('h2', { class: 'caption' }, title), element('ul', { class: 'legend-rows' }, ...rows)];
}

function row(mark: Node, words: string, count: number | undefined): HTMLElement {
  const number = count === undefined ? [] : [element('span', { class: 'count' }, grouped(count))];
  return element(
    'li',
    {},
    element('span', { class: 'legend-mark', 'aria-hidden': 'true' }, mark),
    element('span', { class: 'legend-words', title: words }, words),
    ...number,
  );
}

/** Colour and letter as the nodes have them. */
function chip(index: number, theme: Theme): HTMLElement {
  const { letter, colour } = legendMark(index, theme);
  const made = element('span', { class: 'legend-chip' }, letter);
  made.style.borderColor = colour;
  made.style.color = colour;
  return made;
}

function markOf(mark: LegendMark, theme: Theme): Element {
  if (mark.kind === 'glyph') {
    const drawing = strokeIcon(glyphPaths[mark.glyph]);
    drawing.style.color = theme.hues[glyphHues[mark.glyph]];
    return drawing;
  }
  if (mark.kind === 'line') return strokeIcon(lines[mark.line], `small-icon legend-line ${mark.line}`);
  if (mark.kind === 'sign') return element('span', { class: `change-mark ${mark.change}` }, mark.sign);
  return strokeIcon(boxes[mark.box], mark.box === 'warning' ? 'small-icon warning-icon' : 'small-icon');
}
