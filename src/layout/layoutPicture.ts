import type { Picture, PictureNode } from '../picture/picture.ts';
import { arrange } from './arrange.ts';
import { arrangeInRanks } from './arrangeConnected.ts';
import { type Arrangement, type Corner, type Link, type Size, widest } from './arrangement.ts';
import { containerHeader, containerPadding, leafHeight, leafWidth } from './boxSizes.ts';
import type { Box, Layout, LayoutOptions } from './layout.ts';
import { pack } from './pack.ts';
import { linksBySibling } from './siblingLinks.ts';

/**
 * Positions for every node of a picture: containers around their content, siblings side by side. `aspect` is the width
 * of the screen by its height, a positive number, which the whole and every container come close to; they are never
 * wider than three times their height. Dependencies run from left to right, however wide that becomes.
 *
 * The same picture and aspect always give the same layout. Runs anywhere: it needs no DOM.
 */
export function layoutPicture(picture: Picture, options: LayoutOptions): Layout {
  const aspect = Math.min(Math.max(options.aspect, 1 / widest), widest);
  const drawn = new Set(picture.nodes.map(({ id }) => id));
  const parentOf = ({ parent }: PictureNode): string | undefined =>
    parent !== undefined && drawn.has(parent) ? parent : undefined;
  const children = Map.groupBy(picture.nodes, parentOf);
  const links = linksBySibling(picture, parentOf);

  const arrangeSiblings = picture.view.kind === 'dependencies' ? arrangeDependencies : arrange;

  const sizes = new Map<string, Size>();
  const content = new Map<string | undefined, Arrangement>();
  const arrangeContent = (container: string | undefined): Arrangement => {
    const siblings = children.get(container) ?? [];
    const own = siblings.map(({ id }) => sizes.get(id) as Size);
    const arrangement = arrangeSiblings(own, links.get(container) ?? [], aspect);
    content.set(container, arrangement);
    return arrangement;
  };
  // Parents stand before their content, so that backwards the content of a container has its size first.
  for (const { id } of picture.nodes.toReversed()) {
    sizes.set(id, children.has(id) ? around(arrangeContent(id)) : { width: leafWidth, height: leafHeight });
  }
  const whole = arrangeContent(undefined);

  const boxes = new Map<string, Box>();
  const place = (container: string | undefined, origin: Corner): void => {
    const { corners } = content.get(container) as Arrangement;
    for (const [at, { id }] of (children.get(container) ?? []).entries()) {
      const corner = corners[at] as Corner;
      const { width, height } = sizes.get(id) as Size;
      const x = origin.x + corner.x;
      const y = origin.y + corner.y;
      boxes.set(id, { x: x + width / 2, y: y + height / 2, width, height });
      if (children.has(id)) place(id, { x: x + containerPadding, y: y + containerHeader });
    }
  };
  place(undefined, { x: 0, y: 0 });
  return { boxes, width: whole.width, height: whole.height };
}

function arrangeDependencies(sizes: readonly Size[], links: readonly Link[], aspect: number): Arrangement {
  return (sizes.length > 1 ? arrangeInRanks(sizes, links, aspect, 'LR') : undefined) ?? pack(sizes, aspect);
}

function around(content: Size): Size {
  return {
    width: content.width + 2 * containerPadding,
    height: content.height + containerHeader + containerPadding,
  };
}
