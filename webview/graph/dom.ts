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

/** A toolkit button that calls back when it is pressed. An icon button has its words as label and tooltip. */
export function button(words: string, pressed: () => void, icon?: SVGElement): HTMLElement {
  const made =
    icon === undefined
      ? element('vscode-button', { appearance: 'secondary' }, words)
      : element('vscode-button', { appearance: 'icon', 'aria-label': words, title: words }, icon);
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
