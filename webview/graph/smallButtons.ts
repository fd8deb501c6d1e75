import { element, strokeIcon } from './dom.ts';

/** Drawings for what stands in rows and heads: stroke paths in a box of 24 × 24. */
export const smallIcons = {
  copy: 'M9 9h11v11H9zM15 9V4H4v11h5',
  path: 'M4 12h4l3-6 3 12 3-6h3',
  chevron: 'M9 5l7 7-7 7',
  close: 'M6 6l12 12M18 6L6 18',
  console: 'M10 5H5v14h14v-5M13 4h7v7M20 4l-9 9',
  neighbors: 'M12 12m-3 0a3 3 0 1 0 6 0a3 3 0 1 0-6 0M12 9V3M12 15v6M9 12H3M15 12h6',
  neededBy: 'M20 12H6M12 6l-6 6 6 6',
  needs: 'M4 12h14M12 6l6 6-6 6',
  unpin: 'M9 4h6l-1 6 3 3H7l3-3zM12 13v7M4 4l16 16',
  open: 'M4 9V4h16v16h-5M4 20l9-9M7 11h6v6',
} as const;

/** A small button that is only an icon; its words are label and tooltip. */
export function iconButton(words: string, icon: keyof typeof smallIcons, pressed: () => void): HTMLButtonElement {
  const made = element(
    'button',
    { type: 'button', class: 'icon-button', 'aria-label': words, title: words },
    strokeIcon(smallIcons[icon]),
  );
  made.addEventListener('click', pressed);
  return made;
}

/** A button that reads like a link, with an icon before its words if there is one. */
export function linkButton(words: string, pressed: () => void, icon?: keyof typeof smallIcons): HTMLButtonElement {
  const drawing = icon === undefined ? [] : [strokeIcon(smallIcons[icon])];
  const made = element('button', { type: 'button', class: 'link' }, ...drawing, element('span', {}, words));
  made.addEventListener('click', pressed);
  return made;
}
