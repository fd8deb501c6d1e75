import type { Picture } from '../../../src/picture/picture.ts';
import type { Direction } from '../../../src/picture/view.ts';
import { oneLine } from '../text.ts';

const dependencies: Readonly<Record<Direction, (name: string) => string>> = {
  both: (name) => `Neighbors of ${name}`,
  needs: (name) => `What ${name} Needs`,
  neededBy: (name) => `What Needs ${name}`,
};

/** What a picture shows, in words. */
export function titleWords(picture: Picture): string {
  const name = oneLine(picture.title);
  const { kind, direction } = picture.view;
  if (kind === 'path') return `From ${name} to ${endName(picture)}`;
  return kind === 'dependencies' ? dependencies[direction](name) : name;
}

/** Name of where a path ends. */
export function endName({ nodes, view }: Picture): string {
  return oneLine(nodes.find(({ id }) => id === view.to)?.label ?? view.to ?? '');
}
