import type { Core } from 'cytoscape';

/**
 * While what is seen moves, Cytoscape holds still and hides, and everything is painted by the ink over it: at a thousand
 * nodes Cytoscape alone would take several frames for each step of the zoom. It paints again when nothing moves.
 */
export interface Motion {
  /** What is seen moved. */
  move(): void;
  /** Ends the movement now: something else is about to change. */
  rest(): void;
  moving(): boolean;
}

const restMilliseconds = 140;

/** `rested` is called when Cytoscape has painted again. */
export function createMotion(core: Core, host: HTMLElement, rested: () => void): Motion {
  let state: 'resting' | 'moving' | 'painting' = 'resting';
  let timer: ReturnType<typeof setTimeout> | undefined;

  function rest(): void {
    clearTimeout(timer);
    if (state !== 'moving') return;
    state = 'painting';
    core.endBatch();
    core.forceRender();
  }
  core.on('render', () => {
    if (state === 'painting') {
      state = 'resting';
      host.classList.remove('moving');
    }
    rested();
  });
  return {
    move() {
      clearTimeout(timer);
      timer = setTimeout(rest, restMilliseconds);
      if (state === 'moving') return;
      state = 'moving';
      host.classList.add('moving');
      core.startBatch();
    },
    rest,
    moving: () => state !== 'resting',
  };
}
