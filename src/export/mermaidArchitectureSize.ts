import type { Picture } from '../picture/picture.ts';
import { count, counted } from './caption.ts';
import { foldContainers, foldingOrder } from './foldContainers.ts';
import type { Reduced } from './mermaidLimits.ts';

/** What Mermaid still lays out so that titles and arrows can be told apart: its layout moves icons as springs do. */
const maxNodes = 60;
const maxArrows = 30;

/** The picture as far as an architecture diagram of it can be read: containers folded, then the weakest arrows left out. */
export function readableArchitecture(picture: Picture): Omit<Reduced, 'labelLength'> {
  const order = foldingOrder(picture);
  const fits = ({ nodes, edges }: Picture): boolean => nodes.length <= maxNodes && edges.length <= maxArrows;
  let folded = 0;
  let reduced = picture;
  while (!fits(reduced) && folded < order.length) {
    folded++;
    reduced = foldContainers(picture, new Set(order.slice(0, folded)));
  }
  const { edges } = reduced;
  const kept = new Set(edges.toSorted((a, b) => b.count - a.count).slice(0, maxArrows));
  return {
    picture: { ...reduced, edges: edges.filter((edge) => kept.has(edge)) },
    reductions:
      folded === 0 ? [] : [`${counted(folded, 'more container')} folded, so that the diagram stays readable.`],
    leftOut:
      edges.length === kept.size
        ? []
        : [`${counted(edges.length - kept.size, 'arrow')} left out of ${count(edges.length)}, the weakest first.`],
  };
}
