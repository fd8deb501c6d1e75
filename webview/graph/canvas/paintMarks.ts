import type { Seen } from './inscriptions.ts';
import { type Mark, markFontSize, markGap, markIconSize, markWidth, pillHeight } from './nodeMarks.ts';
import type { Sprites } from './sprites.ts';
import type { Theme } from './theme.ts';

/** Paints marks leftwards from a point. */
export function paintMarks(
  surface: CanvasRenderingContext2D,
  marks: readonly Mark[],
  right: number,
  middle: number,
  seen: Seen,
  theme: Theme,
  sprites: Sprites,
): void {
  let at = right;
  for (const mark of marks) {
    if (mark.kind === 'pill') paintPill(surface, mark.words, at, middle, mark.fill, mark.ink, theme);
    else if (mark.kind === 'icon') {
      const drawing = { path: mark.path, colour: mark.ink, width: 2 };
      sprites.paint(surface, drawing, at - markIconSize, middle - markIconSize / 2, markIconSize, seen.scale);
    } else {
      surface.font = `600 ${markFontSize}px ${theme.fontFamily}`;
      surface.textAlign = 'right';
      surface.fillStyle = mark.ink;
      surface.fillText(mark.words, at, middle);
    }
    at -= markWidth(mark);
  }
}

/** Words in a pill that ends at a point. */
export function paintPill(
  surface: CanvasRenderingContext2D,
  words: string,
  right: number,
  middle: number,
  fill: string,
  ink: string,
  theme: Theme,
): void {
  const width = markWidth({ kind: 'pill', words, fill, ink }) - markGap;
  surface.fillStyle = fill;
  surface.beginPath();
  surface.roundRect(right - width, middle - pillHeight / 2, width, pillHeight, pillHeight / 2);
  surface.fill();
  surface.font = `${markFontSize}px ${theme.fontFamily}`;
  surface.textAlign = 'center';
  surface.fillStyle = ink;
  surface.fillText(words, right - width / 2, middle + 0.5);
}

/** The edges of cards that lie under one: there is more in it. */
export function paintStack(
  surface: CanvasRenderingContext2D,
  width: number,
  height: number,
  cards: number,
  theme: Theme,
): void {
  surface.strokeStyle = theme.leafBorder;
  surface.lineWidth = 1;
  surface.beginPath();
  for (let card = 1; card <= cards; card++) {
    const by = card * 3.5;
    surface.moveTo(8 + by, height + by);
    surface.lineTo(width + by - 5, height + by);
    surface.quadraticCurveTo(width + by, height + by, width + by, height + by - 5);
    surface.lineTo(width + by, 8 + by);
  }
  surface.stroke();
}
