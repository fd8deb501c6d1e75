import type { Panel } from '../../../src/extension/graph/protocol.ts';
import { element, strokeIcon, tool } from '../dom.ts';
import { icons } from '../icons.ts';
import { createMenu, type MenuItem } from './menu.ts';

/** What a person may have beside the graph, or over it. */
export type Part = 'minimap' | 'table' | 'details';

export interface ToolbarEvents {
  back(): void;
  forward(): void;
  fit(): void;
  zoom(factor: number): void;
  tidy(): void;
  read(): void;
  saveView(): void;
  generateDiagram(): void;
  toggle(part: Part): void;
  showKeys(): void;
}

export interface Toolbar {
  readonly bar: HTMLElement;
  panel(panel: Panel): void;
  /** Whether a part is to be seen now. */
  part(part: Part, shown: boolean): void;
}

const zoomStep = 1.35;

const partWords: Readonly<Record<Part, string>> = {
  minimap: 'Minimap',
  table: 'Table',
  details: 'Details',
};

/** Ways back, where this is, the search, what can be asked, and the buttons of the panel. */
export function createToolbar(
  trail: HTMLElement,
  search: HTMLElement,
  questions: readonly HTMLElement[],
  events: ToolbarEvents,
): Toolbar {
  const shown = new Map<Part, boolean>();
  const back = tool('Back (Alt+Left)', events.back, strokeIcon(icons.back));
  const forward = tool('Forward (Alt+Right)', events.forward, strokeIcon(icons.forward));
  const parts = (['minimap', 'table', 'details'] as const).map((part) => {
    const made = tool(partWords[part], () => events.toggle(part), strokeIcon(icons[part]));
    made.setAttribute('aria-pressed', 'false');
    return { part, made };
  });
  const zoomOut = (): void => events.zoom(1 / zoomStep);
  const zoomIn = (): void => events.zoom(zoomStep);

  const partItem = (part: Part): MenuItem => ({
    words: partWords[part],
    icon: icons[part],
    on: shown.get(part) === true,
    pressed: () => events.toggle(part),
  });
  const items = (): readonly MenuItem[] => [
    ...parts.map(({ part }) => ({ ...partItem(part), narrow: true as const })),
    { words: 'Zoom In', icon: icons.zoomIn, narrow: true, pressed: zoomIn },
    { words: 'Zoom Out', icon: icons.zoomOut, narrow: true, pressed: zoomOut },
    { words: 'Show Everything', icon: icons.fit, narrow: true, pressed: events.fit },
    { words: 'Tidy Up', icon: icons.tidy, pressed: events.tidy },
    { words: 'Read Again', icon: icons.refresh, narrow: true, pressed: events.read },
    { words: 'Save View…', icon: icons.save, pressed: events.saveView },
    { words: 'Generate Diagram…', icon: icons.diagram, pressed: events.generateDiagram },
    { words: 'Keyboard Shortcuts', icon: icons.keys, pressed: events.showKeys },
  ];
  const more = createMenu(
    'More actions',
    tool('More Actions', () => {}, strokeIcon(icons.more)),
    items,
  );

  const bar = element(
    'header',
    { class: 'toolbar' },
    element('div', { class: 'where' }, group('History', back, forward), trail),
    element(
      'div',
      { class: 'tools' },
      search,
      group('Questions', ...questions),
      wide(
        'Zoom',
        tool('Zoom Out', zoomOut, strokeIcon(icons.zoomOut)),
        tool('Zoom In', zoomIn, strokeIcon(icons.zoomIn)),
        tool('Show Everything', events.fit, strokeIcon(icons.fit)),
      ),
      wide('Beside the graph', ...parts.map(({ made }) => made)),
      wide('Graph', tool('Read Again', events.read, strokeIcon(icons.refresh))),
      more,
    ),
  );
  return {
    bar,
    panel({ canGoBack, canGoForward }) {
      back.disabled = !canGoBack;
      forward.disabled = !canGoForward;
    },
    part(part, isShown) {
      shown.set(part, isShown);
      parts.find((one) => one.part === part)?.made.setAttribute('aria-pressed', String(isShown));
    },
  };
}

function group(words: string, ...buttons: readonly HTMLElement[]): HTMLElement {
  return element('div', { class: 'buttons', role: 'group', 'aria-label': words }, ...buttons);
}

/** Buttons that are in the menu instead where there is no room. */
function wide(words: string, ...buttons: readonly HTMLElement[]): HTMLElement {
  const made = group(words, ...buttons);
  made.classList.add('wide-only');
  return made;
}
