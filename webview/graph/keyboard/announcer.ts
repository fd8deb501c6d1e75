import type { Picture } from '../../../src/picture/picture.ts';
import { element } from '../dom.ts';
import { counted } from '../text.ts';

/** Says what changed to those who do not see it, when what is being said has ended. */
export interface Announcer {
  readonly box: HTMLElement;
  picture(picture: Picture): void;
}

export function createAnnouncer(): Announcer {
  const box = element('div', { class: 'visually-hidden', role: 'status' });
  let before: Picture | undefined;
  return {
    box,
    picture(picture) {
      const words = before === undefined ? undefined : differenceInWords(before, picture);
      before = picture;
      if (words !== undefined) box.textContent = words;
    },
  };
}

/** What is different in a picture: `12 nodes were added, 1 was removed`; undefined when nothing is that matters. */
function differenceInWords(before: Picture, after: Picture): string | undefined {
  if (before.title !== after.title || before.view.kind !== after.view.kind) {
    return `${after.title}: ${counted(after.nodes.length, 'node', 'nodes')}`;
  }
  const [old, fresh] = [idsOf(before), idsOf(after)];
  const added = [...fresh].filter((id) => !old.has(id)).length;
  const removed = [...old].filter((id) => !fresh.has(id)).length;
  const marked = after.overlay !== undefined && after.overlay.name !== before.overlay?.name ? after.overlay : undefined;
  const words = [
    ...(added > 0 ? [`${counted(added, 'node was', 'nodes were')} added`] : []),
    ...(removed > 0 ? [`${counted(removed, 'node was', 'nodes were')} removed`] : []),
    ...(marked === undefined ? [] : [`${counted(marked.total, 'resource is', 'resources are')} marked`]),
  ];
  return words.length === 0 ? undefined : words.join(', ');
}

function idsOf({ nodes }: Picture): Set<string> {
  return new Set(nodes.map(({ id }) => id));
}
