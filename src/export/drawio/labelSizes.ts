import { textWidth } from '../drawing/fitText.ts';
import type { Figure } from './arrow.ts';

const lineHeight = 13;
const besideText = 3;

/** Width and height of a label in draw.io's usual font, roughly. */
export function labelSize(html: string, fontSize: number): { readonly width: number; readonly height: number } {
  const lines = linesOf(html);
  return {
    width: Math.max(0, ...lines.map((line) => textWidth(line, fontSize, 400))) + 2 * besideText,
    height: lines.length * lineHeight + 2,
  };
}

/** How far the label of an icon reaches below it: told by its lines only, whatever they say. */
export function figureLabelHeight({ kind, label }: Figure): number {
  return kind === 'icon' ? linesOf(label).length * lineHeight + 6 : 0;
}

function linesOf(html: string): string[] {
  return html.split('<br>').map((line) => line.replace(/<[^>]*>/g, '').replace(/&(?:amp|lt|gt|quot|#39);/g, '&'));
}
