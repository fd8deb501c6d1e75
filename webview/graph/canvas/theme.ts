import type { Hue } from '../../../src/model/glyphs.ts';
import { brightness, type Colour, css, mix, steppedBack } from './colours.ts';

/** The colours and fonts of VS Code as the canvas needs them: opaque `rgb(…)` colours, mixed where a tint is wanted. */
export interface Theme {
  readonly highContrast: boolean;
  readonly fontFamily: string;
  readonly background: string;
  readonly text: string;
  readonly mutedText: string;
  /** Of what steps back; it can still be read. */
  readonly backText: string;
  readonly leaf: string;
  readonly leafBorder: string;
  readonly edge: string;
  readonly accent: string;
  /** Black or white, whichever is read better on the accent. */
  readonly onAccent: string;
  readonly badge: string;
  readonly badgeText: string;
  readonly warning: string;
  readonly hues: Readonly<Record<Hue, string>>;
  /** Ten colours that can be told from each other, for what pictures are coloured by. */
  readonly palette: readonly string[];
  readonly changes: Readonly<Record<'added' | 'modified' | 'removed', string>>;
  /** Fill of a container that lies in so many others. */
  containerFill(depth: number): string;
  containerBorder(hue: Hue): string;
  /** A colour of this theme, stepped back towards the ground. */
  faded(colour: string): string;
}

/** Turns of the colour wheel, in degrees, in an order in which neighbours differ much. */
const paletteTurns = [212, 32, 142, 284, 354, 184, 60, 322, 100, 250] as const;

/** Reads the theme that VS Code put on the page. */
export function readTheme(): Theme {
  const variables = getComputedStyle(document.body);
  const highContrast = document.body.className.includes('vscode-high-contrast');
  const paint = painter();
  const background = paint(first(variables, ['--vscode-editor-background'], '#1f1f1f'), [0, 0, 0]);
  const read = (names: readonly string[], otherwise: string): Colour =>
    paint(first(variables, names, otherwise), background);

  const text = read(['--vscode-editor-foreground', '--vscode-foreground'], '#cccccc');
  const contrast = read(['--vscode-contrastBorder', '--vscode-editor-foreground'], '#ffffff');
  const mutedText = read(['--vscode-descriptionForeground', '--vscode-foreground'], '#9d9d9d');
  // Strokes are thin: of a translucent hue, as orange is in VS Code's own themes, little would be seen.
  const hue = (name: string, otherwise: string): Colour =>
    highContrast ? text : paint(first(variables, [`--vscode-charts-${name}`], otherwise));
  const accent = read(['--vscode-contrastActiveBorder', '--vscode-focusBorder'], '#0078d4');
  const dark = brightness(background) < 128;
  const palette = paletteTurns.map((turn) => css(paint(`hsl(${turn} ${dark ? '72% 66%' : '78% 38%'})`)));
  const change = (name: string, otherwise: string): string =>
    css(read([`--vscode-gitDecoration-${name}ResourceForeground`], otherwise));
  const hues: Readonly<Record<Hue, Colour>> = {
    blue: hue('blue', '#3794ff'),
    green: hue('green', '#89d185'),
    orange: hue('orange', '#d18616'),
    purple: hue('purple', '#b180d7'),
    red: hue('red', '#f14c4c'),
    yellow: hue('yellow', '#cca700'),
    plain: mutedText,
  };
  return {
    highContrast,
    fontFamily: first(variables, ['--vscode-font-family'], 'sans-serif'),
    background: css(background),
    text: css(text),
    mutedText: css(highContrast ? text : mutedText),
    backText: css(steppedBack(text, mix(background, text, 0.06), highContrast ? 7 : 4.5)),
    leaf: css(highContrast ? background : mix(background, text, 0.06)),
    leafBorder: css(highContrast ? contrast : mix(background, text, 0.2)),
    edge: css(mix(background, text, highContrast ? 0.75 : 0.26)),
    accent: css(accent),
    onAccent: brightness(accent) < 140 ? 'rgb(255,255,255)' : 'rgb(0,0,0)',
    badge: css(read(['--vscode-badge-background'], '#616161')),
    badgeText: css(read(['--vscode-badge-foreground'], '#f8f8f8')),
    warning: css(read(['--vscode-editorWarning-foreground', '--vscode-charts-yellow'], '#cca700')),
    hues: {
      blue: css(hues.blue),
      green: css(hues.green),
      orange: css(hues.orange),
      purple: css(hues.purple),
      red: css(hues.red),
      yellow: css(hues.yellow),
      plain: css(hues.plain),
    },
    palette,
    changes: {
      added: change('added', dark ? '#81b88b' : '#587c0c'),
      modified: change('modified', dark ? '#e2c08d' : '#895503'),
      removed: change('deleted', dark ? '#c74e39' : '#ad0707'),
    },
    containerFill: (depth) => css(highContrast ? background : mix(background, text, depth % 2 === 0 ? 0.025 : 0)),
    containerBorder: (name) => css(highContrast ? contrast : mix(background, hues[name], 0.45)),
    faded: remembered((colour) => css(mix(background, paint(colour), highContrast ? 0.6 : 0.4))),
  };
}

/** Calls back when VS Code changed the theme: it swaps classes and variables on the body and the root element. */
export function onThemeChange(changed: () => void): void {
  const observer = new MutationObserver(changed);
  const watched = { attributes: true, attributeFilter: ['class', 'style', 'data-vscode-theme-id'] };
  observer.observe(document.body, watched);
  observer.observe(document.documentElement, watched);
}

export function prefersReducedMotion(): boolean {
  return (
    document.body.classList.contains('vscode-reduce-motion') || matchMedia('(prefers-reduced-motion: reduce)').matches
  );
}

function first(variables: CSSStyleDeclaration, names: readonly string[], otherwise: string): string {
  for (const name of names) {
    const value = variables.getPropertyValue(name).trim();
    if (value !== '') return value;
  }
  return otherwise;
}

/**
 * Turns any CSS colour into an opaque one by painting it over another, or as if it had no alpha: Cytoscape understands no
 * alpha in hex.
 */
function painter(): (colour: string, over?: Colour) => Colour {
  const canvas = document.createElement('canvas');
  canvas.width = 1;
  canvas.height = 1;
  const surface = canvas.getContext('2d', { willReadFrequently: true });
  return (colour, over) => {
    if (surface === null) return over ?? [0, 0, 0];
    surface.clearRect(0, 0, 1, 1);
    if (over !== undefined) {
      surface.fillStyle = css(over);
      surface.fillRect(0, 0, 1, 1);
    }
    surface.fillStyle = colour;
    surface.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = surface.getImageData(0, 0, 1, 1).data;
    return [red, green, blue];
  };
}

/** Painting asks the browser for a pixel, which is slow; colours are few. */
function remembered(change: (colour: string) => string): (colour: string) => string {
  const known = new Map<string, string>();
  return (colour) => {
    const result = known.get(colour) ?? change(colour);
    known.set(colour, result);
    return result;
  };
}
