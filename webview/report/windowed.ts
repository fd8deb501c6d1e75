/**
 * Rows of one height of which only those in sight are elements, in a box that keeps the focus for all of them
 * (`aria-activedescendant`): a list of any length costs what is seen of it.
 */
export interface Windowed {
  /** Makes all rows anew; the active one stays where there still is one. */
  show(count: number): void;
  activate(index: number): void;
  active(): number;
}

export interface WindowedOptions {
  /** Scrolls, takes keys, and has the role of a grid or tree. */
  readonly scroller: HTMLElement;
  /** Inside of the scroller: as high as all rows. */
  readonly body: HTMLElement;
  /** Pixels. */
  readonly rowHeight: number;
  /** Pixels at the top of the scroller that a head covers. */
  readonly headHeight: number;
  /** Begins the ids of rows. */
  readonly name: string;
  readonly row: (index: number) => HTMLElement;
  readonly open: (index: number) => void;
  /** A key that the list itself does not know; answers whether it did something. */
  readonly key?: (event: KeyboardEvent, index: number) => boolean;
}

const beyondSight = 6;

export function createWindowed(options: WindowedOptions): Windowed {
  const { scroller, body, rowHeight, headHeight, name, row, open, key } = options;
  let count = 0;
  let active = 0;
  let first = 0;
  let end = 0;
  scroller.tabIndex = 0;

  function render(anew: boolean): void {
    const height = Math.max(0, scroller.clientHeight - headHeight);
    const nextFirst = Math.max(0, Math.floor(scroller.scrollTop / rowHeight) - beyondSight);
    const nextEnd = Math.min(count, Math.ceil((scroller.scrollTop + height) / rowHeight) + beyondSight);
    if (!anew && nextFirst === first && nextEnd === end) return;
    first = nextFirst;
    end = nextEnd;
    body.replaceChildren(...Array.from({ length: Math.max(0, end - first) }, (_, at) => placed(first + at)));
    mark();
  }

  function placed(index: number): HTMLElement {
    const made = row(index);
    made.id = `${name}-${index}`;
    made.dataset.index = String(index);
    made.style.transform = `translateY(${index * rowHeight}px)`;
    return made;
  }

  function mark(): void {
    for (const one of body.children) one.classList.toggle('active', one.id === `${name}-${active}`);
    if (active >= first && active < end) scroller.setAttribute('aria-activedescendant', `${name}-${active}`);
    else scroller.removeAttribute('aria-activedescendant');
  }

  function activate(index: number): void {
    if (count === 0) return;
    active = Math.max(0, Math.min(count - 1, index));
    const top = active * rowHeight;
    const height = scroller.clientHeight - headHeight;
    if (top < scroller.scrollTop) scroller.scrollTop = top;
    else if (top + rowHeight > scroller.scrollTop + height) scroller.scrollTop = top + rowHeight - height;
    render(false);
    mark();
  }

  scroller.addEventListener('scroll', () => render(false), { passive: true });
  new ResizeObserver(() => render(false)).observe(scroller);
  scroller.addEventListener('keydown', (event) => {
    if (event.target !== scroller || event.altKey || event.ctrlKey || event.metaKey) return;
    if (key?.(event, active) !== true) {
      const page = Math.max(1, Math.floor((scroller.clientHeight - headHeight) / rowHeight) - 1);
      if (event.key === 'ArrowDown') activate(active + 1);
      else if (event.key === 'ArrowUp') activate(active - 1);
      else if (event.key === 'PageDown') activate(active + page);
      else if (event.key === 'PageUp') activate(active - page);
      else if (event.key === 'Home') activate(0);
      else if (event.key === 'End') activate(count - 1);
      else if ((event.key === 'Enter' || event.key === ' ') && count > 0) open(active);
      else return;
    }
    event.preventDefault();
  });
  body.addEventListener('click', (event) => {
    if (!(event.target instanceof Element) || `${getSelection() ?? ''}` !== '') return;
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    const index = event.target.closest<HTMLElement>('[data-index]')?.dataset.index;
    if (index === undefined) return;
    event.preventDefault();
    activate(Number(index));
    scroller.focus({ preventScroll: true });
    open(active);
  });

  return {
    show(next) {
      count = next;
      active = Math.max(0, Math.min(count - 1, active));
      body.style.height = `${count * rowHeight}px`;
      render(true);
    },
    activate,
    active: () => active,
  };
}
