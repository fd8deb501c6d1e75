import type { SiblingLink } from './siblings.ts';

export interface Part {
  /** Indexes of its boxes, in order. */
  readonly members: readonly number[];
  /** Links among them, as positions in `members`. */
  readonly links: readonly SiblingLink[];
}

/** Boxes that links connect, directly or through others; connected ones before single ones, else in order. */
export function connectedParts(count: number, links: readonly SiblingLink[]): Part[] {
  const neighbours = Array.from({ length: count }, (): number[] => []);
  for (const { from, to } of links) {
    neighbours[from]?.push(to);
    neighbours[to]?.push(from);
  }
  const partOf = new Int32Array(count).fill(-1);
  const parts: number[][] = [];
  for (let start = 0; start < count; start++) {
    if (partOf[start] !== -1) continue;
    const members = [start];
    partOf[start] = parts.length;
    for (let next = 0; next < members.length; next++) {
      for (const neighbour of neighbours[members[next] as number] ?? []) {
        if (partOf[neighbour] !== -1) continue;
        partOf[neighbour] = parts.length;
        members.push(neighbour);
      }
    }
    parts.push(members.sort((a, b) => a - b));
  }
  const linksOf = Map.groupBy(links, ({ from }) => partOf[from] as number);
  const described = parts.map((members, part) => {
    const position = new Map(members.map((member, at) => [member, at]));
    const within = (linksOf.get(part) ?? []).map((link) => ({
      ...link,
      from: position.get(link.from) as number,
      to: position.get(link.to) as number,
    }));
    return { members, links: within };
  });
  return [
    ...described.filter((part) => part.members.length > 1),
    ...described.filter((part) => part.members.length === 1),
  ];
}
