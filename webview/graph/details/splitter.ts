import { element } from '../dom.ts';

/** The edge of a part at the right of the window, by which it is made wider or narrower. */
export interface Splitter {
  readonly handle: HTMLElement;
  width(): number;
  setWidth(width: number): void;
}

const narrowest = 240;
/** The style sheet says the same. */
const usual = 340;
const widest = 900;
const step = 24;

/** `words` say what it resizes, which is the element with the id `controls`. */
export function createSplitter(words: string, controls: string, changed: (width: number) => void): Splitter {
  const handle = element('div', {
    role: 'separator',
    class: 'splitter',
    tabindex: '0',
    'aria-orientation': 'vertical',
    'aria-label': words,
    'aria-controls': controls,
    'aria-valuemin': String(narrowest),
    'aria-valuemax': String(widest),
  });
  let width = usual;

  function tell(): void {
    handle.setAttribute('aria-valuenow', String(width));
    handle.setAttribute('aria-valuetext', `${width} pixels`);
  }
  function setWidth(next: number): void {
    width = Math.round(Math.max(narrowest, Math.min(widest, next)));
    tell();
    changed(width);
  }
  tell();

  handle.addEventListener('pointerdown', (event) => {
    const [from, before] = [event.clientX, width];
    const move = ({ clientX }: PointerEvent): void => setWidth(before + from - clientX);
    handle.setPointerCapture(event.pointerId);
    handle.addEventListener('pointermove', move);
    handle.addEventListener('lostpointercapture', () => handle.removeEventListener('pointermove', move), {
      once: true,
    });
    event.preventDefault();
    handle.focus();
  });
  handle.addEventListener('keydown', (event) => {
    const next = { ArrowLeft: width + step, ArrowRight: width - step, Home: narrowest, End: widest }[event.key];
    if (next === undefined) return;
    setWidth(next);
    event.preventDefault();
    event.stopPropagation();
  });
  return { handle, width: () => width, setWidth };
}
