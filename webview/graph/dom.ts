/** Builds an element. Children that are strings become text, whatever they hold; there is no way to pass markup. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes?: Readonly<Record<string, string>>,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag];
export function element(
  tag: string,
  attributes?: Readonly<Record<string, string>>,
  ...children: readonly (Node | string)[]
): HTMLElement;
export function element(
  tag: string,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Node | string)[]
): HTMLElement {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** A button with words that calls back when it is pressed: one of the toolkit. */
export function button(words: string, pressed: () => void): HTMLElement {
  const made = element('vscode-button', { appearance: 'secondary' }, words);
  made.addEventListener('click', pressed);
  return made;
}

/**
 * A button with an icon, and its words as label and tooltip. `shown` stands beside the icon where there is room. It is the
 * browser's own: those of the toolkit do not tell what they are when they are pressed, expanded or disabled.
 */
export function tool(words: string, pressed: () => void, icon: SVGElement, shown?: string): HTMLButtonElement {
  const text = shown === undefined ? [] : [element('span', { class: 'tool-words' }, shown)];
  const made = element('button', { type: 'button', class: 'tool', 'aria-label': words, title: words }, icon, ...text);
  made.addEventListener('click', pressed);
  return made;
}

/** Words that act like a link: they change what is shown. An icon stands before them. */
export function link(words: string, pressed: () => void, icon?: SVGElement): HTMLButtonElement {
  const drawing = icon === undefined ? [] : [icon];
  const made = element('button', { type: 'button', class: 'link' }, ...drawing, element('span', {}, words));
  made.addEventListener('click', pressed);
  return made;
}

const svgNamespace = 'http://www.w3.org/2000/svg';

/** A stroke drawing in a box of 24 × 24, in the colour of the text around it. Decoration: screen readers skip it. */
export function strokeIcon(path: string, kind = 'small-icon'): SVGElement {
  const svg = document.createElementNS(svgNamespace, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('class', `stroke-icon ${kind}`);
  const line = document.createElementNS(svgNamespace, 'path');
  line.setAttribute('d', path);
  svg.append(line);
  return svg;
}
