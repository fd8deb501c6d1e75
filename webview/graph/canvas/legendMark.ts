import type { Theme } from './theme.ts';

/** How a colour of the legend is shown: the colour, and a letter, so that colour is never alone. */
interface LegendMark {
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
