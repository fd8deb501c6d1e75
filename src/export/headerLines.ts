import type { Picture } from '../picture/picture.ts';
import { count, counted } from './caption.ts';
import type { ExportHeader } from './exporter.ts';
import { shortened, visibleText } from './visibleText.ts';

const gapsListed = 20;
const lineLength = 300;

/**
 * What a file says about itself, as lines of visible text without comment marks: what it is, its scope, when it was
 * read, what could not be read, what is folded or hidden, and the command that writes it again.
 *
 * The first two lines hold nothing that comes from a cloud: some languages look for instructions there (PEP 263).
 *
 * @param howToView one sentence: which tool opens the file
 * @param reductions sentences on what the format itself could not hold
 */
export function headerLines(
  picture: Picture,
  header: ExportHeader,
  howToView: string,
  reductions: readonly string[] = [],
): string[] {
  return [
    `Written by Orrery ${header.orreryVersion}. Changes made here are lost when it is written again.`,
    howToView,
    ...(header.sample ? ['SAMPLE DATA: this is the built-in sample estate, not a real cloud.'] : []),
    ...(header.redacted ? ['REDACTED: names, ids, addresses and tags are pseudonyms.'] : []),
    `Profile: ${header.source}`,
    `Scope: ${header.scope}`,
    `Oldest reading: ${header.readAt ?? 'none, nothing was read yet'}`,
    ...coverageLines(picture, header.gaps),
    ...contentLines(picture),
    ...reductions,
    ...(header.style === undefined ? [] : [`Style: ${header.style}.`]),
  ]
    .map((line) => shortened(visibleText(line), lineLength))
    .concat(
      visibleText(`Write it again${header.needsViewFile ? ', with the view saved as a file' : ''}: ${header.command}`),
    );
}

function filtered({ view }: Picture): boolean {
  return Object.values(view.filter).some((asked) => (Array.isArray(asked) ? asked : Object.keys(asked)).length > 0);
}

function coverageLines(picture: Picture, gaps: ExportHeader['gaps']): string[] {
  const unread = picture.nodes.filter((node) => node.unread).length;
  const lines =
    unread === 0 ? [] : [`Not read: nothing was read under ${counted(unread, 'node')} yet, marked "not read".`];
  if (gaps.length === 0) return [...lines, 'Coverage: every reading that was made is complete.'];
  const listed = gaps.slice(0, gapsListed);
  const more = gaps.length - listed.length;
  return [
    ...lines,
    `Coverage: ${gaps.length === 1 ? '1 reading is' : `${count(gaps.length)} readings are`} not complete, so things may be missing:`,
    ...listed.map(
      (gap) => `- ${gap.typeTitle} in ${gap.underName || gap.under}: ${gap.problem.message} (${gap.problem.code})`,
    ),
    ...(more > 0 ? [`- and ${count(more)} more`] : []),
  ];
}

function contentLines(picture: Picture): string[] {
  const folded = picture.nodes.filter((node) => node.kind === 'folded');
  const inside = folded.reduce((sum, node) => sum + node.content, 0);
  const hidden = picture.types.filter((type) => picture.view.hiddenTypes.includes(type.type));
  const inferred = picture.edges.some((edge) => edge.inferred);
  return [
    ...(inside > 0 ? [`Folded: ${counted(folded.length, 'node')} with ${counted(inside, 'resource')} inside.`] : []),
    ...(hidden.length > 0
      ? [`Hidden by the view: ${hidden.map((type) => `${type.title} (${count(type.count)})`).join(', ')}.`]
      : []),
    ...(filtered(picture) ? ['Filtered: only what the view asks for, and what contains it.'] : []),
    ...(picture.hiddenByDetail > 0
      ? [
          `Left out: ${counted(picture.hiddenByDetail, 'resource')} that accompany or support others; --detail everything shows them.`,
        ]
      : []),
    ...(picture.foldedForRoom.length > 0
      ? [`Folded because there is no room: ${counted(picture.foldedForRoom.length, 'container')} that the view opens.`]
      : []),
    ...(picture.hiddenOutside > 0
      ? [`Left out: ${counted(picture.hiddenOutside, 'related thing')} outside of the scope.`]
      : []),
    ...(picture.hiddenEdges > 0 ? [`Left out: ${counted(picture.hiddenEdges, 'arrow')}, the weakest first.`] : []),
    ...(inferred ? ['Dotted arrows are inferred from a rule of the provider; the others are stated by it.'] : []),
  ];
}
