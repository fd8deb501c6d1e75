import { containerHeader } from '../../layout/boxSizes.ts';
import type { Picture, PictureNode } from '../../picture/picture.ts';
import { nodeCaption } from '../caption.ts';
import type { Drawing } from '../exporter.ts';
import type { Point } from './bends.ts';
import { edgePart, labelParts } from './edgeParts.ts';
import { type Placed, routeEdges } from './edgeRoutes.ts';
import { aboutNode, groundShapes, headerShapes, headerWidth, leafShapes } from './nodeShapes.ts';
import { createObstacles, type Obstacles } from './obstacles.ts';
import { type Area, baseline, type Part } from './shapes.ts';

/** A picture as shapes, from the left top corner at 0, 0. */
export interface Scene {
  readonly width: number;
  readonly height: number;
  /** Grounds of containers, the outermost first; edges; what is written on containers, and all other nodes; labels. */
  readonly parts: readonly Part[];
}

/** Around everything. */
export const margin = 24;

/** A picture in place of which there is nothing says so. */
const emptyArea: Area = { x: 0, y: 0, width: 260, height: 64 };

/**
 * Everything in a drawing, with a margin around it. Nodes that have no place in its layout are left out.
 *
 * @param links pages that nodes lead to, by node id
 */
export function sceneOf({ picture, layout }: Drawing, links: ReadonlyMap<string, string>): Scene {
  const areas = new Map(
    [...layout.boxes].map(([id, { x, y, width, height }]): [string, Area] => [
      id,
      { x: x - width / 2, y: y - height / 2, width, height },
    ]),
  );
  const drawn = drawnNodes(picture, areas);
  const placed = new Map(drawn.map(({ node, area }): [string, Placed] => [node.id, { area, open: isOpen(node) }]));
  const obstacles = obstaclesOf(drawn);
  const ground = boundsOf(drawn.map(({ area }) => area));
  const routes = routeEdges(picture.edges, placed, { obstacles, ground: grown(ground, 80) }, insideOf(picture));
  const bounds = boundsOf(
    [ground],
    [...routes.values()].flatMap((bend) => [0.25, 0.5, 0.75].map((share) => bend.at(share))),
  );
  const back = new Set(drawn.filter(({ node }) => stepsBack(picture, node)).map(({ node }) => node.id));
  const names = new Map(drawn.map(({ node }) => [node.id, nodeCaption(node, 80).name]));
  const nameOf = (id: string): string => names.get(id) ?? id;
  const parts: Part[] = [
    ...drawn.filter(({ node }) => isOpen(node)).map((one) => groundPart(one)),
    ...picture.edges.flatMap((edge, index) => {
      const bend = routes.get(edge);
      return bend === undefined ? [] : edgePart(edge, index, bend, nameOf, back.has(edge.from) || back.has(edge.to));
    }),
    ...drawn.map((one) => nodePart(one, back.has(one.node.id), links.get(one.node.id))),
    ...labelParts(routes, obstacles, bounds),
    ...(drawn.length === 0 ? [nothingPart()] : []),
  ];
  return {
    width: bounds.width + 2 * margin,
    height: bounds.height + 2 * margin,
    parts: parts.map((part) => movedPart(part, margin - bounds.x, margin - bounds.y)),
  };
}

/** A node with its place, how deep it lies in others, and the names of those. */
interface Drawn {
  readonly node: PictureNode;
  readonly index: number;
  readonly area: Area;
  readonly depth: number;
  readonly path: readonly string[];
}

function drawnNodes(picture: Picture, areas: ReadonlyMap<string, Area>): Drawn[] {
  const paths = new Map<string, readonly string[]>();
  return picture.nodes.flatMap((node, index) => {
    const path = node.parent === undefined ? [] : (paths.get(node.parent) ?? []);
    paths.set(node.id, [...path, nodeCaption(node, 80).name]);
    const area = areas.get(node.id);
    return area === undefined ? [] : [{ node, index, area, depth: path.length, path }];
  });
}

function isOpen({ kind }: PictureNode): boolean {
  return kind === 'container';
}

function groundPart({ node, index, area, depth, path }: Drawn): Part {
  return { kind: 'ground', index, about: aboutNode(node, path), shapes: groundShapes(node, area, depth) };
}

function nodePart({ node, index, area, path }: Drawn, back: boolean, address: string | undefined): Part {
  const open = isOpen(node);
  return {
    kind: open ? 'header' : 'node',
    index,
    about: aboutNode(node, path),
    back,
    ...(address === undefined ? {} : { link: { address, area: open ? headerArea(node, area) : area } }),
    shapes: open ? headerShapes(node, area) : leafShapes(node, area),
  };
}

/** Nobody's: lines to and from a container keep clear of what is written on it as well. */
const headers = '';

/** Boxes that are not open with a little around them, and what is written on those that are. */
function obstaclesOf(drawn: readonly Drawn[]): Obstacles {
  const obstacles = createObstacles();
  for (const { node, area } of drawn) {
    if (isOpen(node)) obstacles.add(headerArea(node, area), headers, 2);
    else obstacles.add(grown(area, 3), node.id, 1);
  }
  return obstacles;
}

function headerArea(node: PictureNode, area: Area): Area {
  return { ...area, width: headerWidth(node, area.width), height: containerHeader };
}

function grown({ x, y, width, height }: Area, by: number): Area {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

function insideOf(picture: Picture): (outer: string, inner: string) => boolean {
  const parents = new Map(picture.nodes.map((node) => [node.id, node.parent]));
  return (outer, inner) => {
    for (let at = parents.get(inner); at !== undefined; at = parents.get(at)) if (at === outer) return true;
    return false;
  };
}

/** An overlay reaches others, but not this one. */
function stepsBack({ overlay }: Picture, { reached, overlaid }: PictureNode): boolean {
  return overlay !== undefined && reached === undefined && overlaid !== true;
}

function boundsOf(areas: readonly Area[], points: readonly Point[] = []): Area {
  if (areas.length === 0) return emptyArea;
  let [left, top, right, bottom] = [
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ];
  for (const { x, y, width, height } of [...areas, ...points.map((point) => ({ ...point, width: 0, height: 0 }))]) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + width);
    bottom = Math.max(bottom, y + height);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

function nothingPart(): Part {
  return {
    kind: 'frame',
    shapes: [
      {
        kind: 'words',
        x: emptyArea.width / 2,
        y: baseline(emptyArea.height / 2, 14),
        text: 'Nothing to show',
        size: 14,
        weight: 400,
        ink: 'muted',
        anchor: 'middle',
      },
    ],
  };
}

/** The part so many pixels further right and down. */
export function movedPart(part: Part, x: number, y: number): Part {
  const { link } = part;
  return {
    ...part,
    ...(link === undefined
      ? {}
      : { link: { ...link, area: { ...link.area, x: link.area.x + x, y: link.area.y + y } } }),
    shapes: part.shapes.map((shape) =>
      shape.kind === 'curve'
        ? { ...shape, path: movedPath(shape.path, x, y) }
        : { ...shape, x: shape.x + x, y: shape.y + y },
    ),
  };
}

/** Coordinates of a path come in pairs: it has no arcs, and none that are relative. */
function movedPath(path: string, x: number, y: number): string {
  let even = false;
  return path.replace(/-?\d+(\.\d+)?/g, (value) => {
    even = !even;
    return String(Math.round((Number(value) + (even ? x : y)) * 10) / 10);
  });
}
