import { element } from '../dom.ts';
import type { Theme } from './theme.ts';

/** How a colour of the legend is shown: the colour, and a letter, so that colour is never alone. */
export interface LegendMark {
  readonly letter: string;
  readonly colour: string;
}

/** The mark of an entry of the picture's legend. Colours come again after ten, letters after twenty-six. */
export function legendMark(index: number, theme: Theme): LegendMark {
  return {
    letter: String.fromCodePoint(65 + (index % 26)),
    colour: theme.palette[index % theme.palette.length] ?? theme.accent,
  };
}

/** The same mark as nodes have it, for a list. */
export function legendMarkElement(index: number, theme: Theme): HTMLElement {
  const { letter, colour } = legendMark(index, theme);
  const mark = element('span', { class: 'colour-mark' }, letter);
  mark.style.color = colour;
  return mark;
}
