import type { Picture, PictureEdge } from '../../../src/picture/picture.ts';

/** The other ends of a node's edges, the strongest first. */
export function neighboursOf(picture: Picture, id: string, direction: 'out' | 'in'): readonly string[] {
  const leads = (edge: PictureEdge): boolean => (direction === 'out' ? edge.from : edge.to) === id;
  return picture.edges
    .filter(leads)
    .toSorted((a, b) => b.count - a.count)
    .map((edge) => (direction === 'out' ? edge.to : edge.from));
}
