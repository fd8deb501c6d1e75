import assert from 'node:assert/strict';
import { type Caption, nodeCaption } from '../../src/export/caption.ts';
import type { Picture } from '../../src/picture/picture.ts';
import { compared, type DrawnDiagram } from './plantumlJar.ts';
import { spelledOut } from './plantumlNames.ts';

/**
 * The picture's nodes and arrows, no more and no fewer, each where it belongs, under its own name, and none of them a link.
 *
 * @param textOf what a node shall say, piece by piece
 */
export function assertPictureDrawn(
  diagram: DrawnDiagram | undefined,
  made: Picture,
  textOf: (caption: Caption, isContainer: boolean) => readonly string[],
): void {
  const alias = new Map(made.nodes.map(({ id }, at) => [id, `n${at + 1}`]));
  const parentOf = new Map(made.nodes.map(({ id, parent }) => [id, parent]));
  const hasContent = new Set(made.nodes.map(({ parent }) => parent));
  const pathOf = (id: string): string => {
    const parent = parentOf.get(id);
    return parent === undefined ? (alias.get(id) ?? '') : `${pathOf(parent)}.${alias.get(id)}`;
  };
  const inOrder = <T extends { path: string }>(elements: readonly T[]): T[] =>
    [...elements].sort((a, b) => (a.path < b.path ? -1 : 1));
  assert.ok(diagram !== undefined);
  assert.equal(diagram.links, 0);
  assert.deepEqual(
    inOrder(diagram.elements).map(({ path, isContainer, text }) => ({ path, isContainer, text })),
    inOrder(
      made.nodes.map((each) => {
        const isContainer = hasContent.has(each.id);
        const shown = textOf(nodeCaption(each, 120), isContainer).map(spelledOut);
        return { path: pathOf(each.id), isContainer, text: compared(shown.join('')) };
      }),
    ),
  );
  assert.deepEqual(
    diagram.arrows.map(({ from, to, isDotted }) => `${from} ${isDotted ? '..' : '--'} ${to}`).sort(),
    made.edges.map(({ from, to, inferred }) => `${alias.get(from)} ${inferred ? '..' : '--'} ${alias.get(to)}`).sort(),
  );
}
