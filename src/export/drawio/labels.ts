import type { PictureEdge, PictureNode } from '../../picture/picture.ts';
import { type Caption, edgeCaption, nodeCaption } from '../caption.ts';
import { shortened } from '../visibleText.ts';
import { htmlText } from './xmlText.ts';

/** Characters of a line that fit under an icon, and of a detail on an arrow. */
const leafLength = 29;
const detailLength = 40;
/** Characters of what is longer than a label. */
const tooltipLength = 300;
/** Pixels of a container's width that its label does not have, and of a character of it. */
const containerMargin = 44;
const characterWidth = 6.4;

/** Label of a node without content: a line each for its name, its type, what the style shows, and its note. */
export function leafLabel(node: PictureNode, isNew: boolean): string {
  const { name, type, lines, note } = noted(nodeCaption(node, leafLength), isNew);
  const rest = [...[type, ...lines].map(htmlText), italic(note)].filter((line) => line !== '');
  return `${bold(name)}${rest.map((line) => `<br>${small(line)}`).join('')}`;
}

/** Label of a container: its name, and one smaller line with all the rest. */
export function containerLabel(node: PictureNode, width: number, isNew: boolean): string {
  const length = Math.max(12, Math.floor((width - containerMargin) / characterWidth));
  const { name } = nodeCaption(node, length);
  const { type, lines, note } = noted(nodeCaption(node, tooltipLength), isNew);
  const rest = shortened([type, note, ...lines].filter((line) => line !== '').join(' · '), Math.floor(length * 1.15));
  return `${bold(name)}<br>${small(htmlText(rest))}`;
}

export function edgeLabel(edge: PictureEdge, isNew: boolean): string {
  const { verbs, detail } = edgeCaption(edge, detailLength);
  return [htmlText(verbs), htmlText(detail), isNew ? noteLine(newNote) : ''].filter((line) => line !== '').join('<br>');
}

/** Everything a label has no room for. */
export function nodeTooltip(node: PictureNode, place: readonly string[]): string {
  const { name, type, lines, note } = nodeCaption(node, tooltipLength);
  return [name, note === '' ? type : `${type}, ${note}`, ...place, ...lines].map(htmlText).join('\n');
}

/** What is read on a cell that an update added. */
const newNote = 'new';

function noted(caption: Caption, isNew: boolean): Caption {
  if (!isNew || caption.note.split(', ').includes(newNote)) return caption;
  return { ...caption, note: caption.note === '' ? newNote : `${caption.note}, ${newNote}` };
}

/** A note below a label. */
export function noteLine(text: string): string {
  return small(italic(text));
}

function small(html: string): string {
  return `<font style="font-size: 10px">${html}</font>`;
}

export function bold(text: string): string {
  return text === '' ? '' : `<b>${htmlText(text)}</b>`;
}

function italic(text: string): string {
  return text === '' ? '' : `<i>${htmlText(text)}</i>`;
}
