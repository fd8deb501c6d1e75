/** Factor by which one pixel of scrolling zooms, as a power of e: a notch of a wheel is some hundred pixels. */
const perPixel = 0.002;
/** Fingers that pinch come as a wheel with Ctrl, and as few pixels. */
const perPinchedPixel = 0.01;
const pixelsPerLine = 16;
/** One jump of a coarse wheel: more, and a person loses where they are. */
const largestStep = 0.35;

/**
 * Zooms by wheel, at the pointer. Cytoscape's own way takes a wheel with notches for inaccurate and zooms by three percent
 * a notch. This must be called before Cytoscape listens on the same element.
 */
export function listenForWheel(
  host: HTMLElement,
  zoomed: (factor: number, at: { readonly x: number; readonly y: number }) => void,
): void {
  host.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault();
      event.stopImmediatePropagation();
      // What is dragged stays under the pointer.
      if (event.buttons !== 0 || event.deltaY === 0) return;
      const pixels = event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 1 : pixelsPerLine);
      const step = -pixels * (event.ctrlKey ? perPinchedPixel : perPixel);
      const { left, top } = host.getBoundingClientRect();
      const factor = Math.exp(Math.max(-largestStep, Math.min(step, largestStep)));
      zoomed(factor, { x: event.clientX - left, y: event.clientY - top });
    },
    { capture: true, passive: false },
  );
}
