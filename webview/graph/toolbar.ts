import { mostHops } from '../../src/extension/graph/protocol.ts';
import type { Picture } from '../../src/picture/picture.ts';
import type { View } from '../../src/picture/view.ts';
import type { ToolkitField } from '../toolkit.ts';
import { button, element, strokeIcon } from './dom.ts';
import { icons } from './icons.ts';
import { counted, oneLine } from './text.ts';

export interface ToolbarEvents {
  hops(hops: number): void;
  fit(): void;
  zoom(factor: number): void;
  read(): void;
  export(): void;
}

export interface Toolbar {
  readonly bar: HTMLElement;
  show(picture: Picture): void;
}

const zoomStep = 1.35;

/** Title, search, type filter and the buttons of the panel. */
export function createToolbar(search: HTMLElement, filter: HTMLElement, events: ToolbarEvents): Toolbar {
  const title = element('h1', { class: 'title' });
  const hops = hopsChoice(events.hops);
  const bar = element(
    'header',
    { class: 'toolbar' },
    title,
    hops.choice,
    element('div', { class: 'space' }),
    search,
    filter,
    element(
      'div',
      { class: 'buttons', role: 'group', 'aria-label': 'Graph' },
      button('Zoom Out', () => events.zoom(1 / zoomStep), strokeIcon(icons.zoomOut)),
      button('Zoom In', () => events.zoom(zoomStep), strokeIcon(icons.zoomIn)),
      button('Show Everything', events.fit, strokeIcon(icons.fit)),
      button('Read Again', events.read, strokeIcon(icons.refresh)),
      button('Generate Diagram', events.export, strokeIcon(icons.diagram)),
    ),
  );
  return {
    bar,
    show(picture) {
      const words = oneLine(picture.title);
      title.textContent = picture.view.kind === 'dependencies' ? `Neighbors of ${words}` : words;
      hops.show(picture.view);
    },
  };
}

/** How far a dependency view looks; hidden in others. */
function hopsChoice(chosen: (hops: number) => void): { choice: HTMLElement; show(view: View): void } {
  const options = Array.from({ length: mostHops }, (_, index) =>
    element('vscode-option', { value: String(index + 1) }, counted(index + 1, 'step', 'steps')),
  );
  const choice = element('vscode-dropdown', { 'aria-label': 'How far to look', class: 'hops' }, ...options);
  const field = choice as ToolkitField;
  choice.addEventListener('change', () => chosen(Number(field.value)));
  return {
    choice,
    show(view) {
      choice.hidden = view.kind !== 'dependencies';
      field.value = String(view.hops);
    },
  };
}
