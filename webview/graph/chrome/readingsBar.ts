import type { Reading } from '../../../src/extension/graph/protocol.ts';
import { button, element } from '../dom.ts';
import { counted, oneLine } from '../text.ts';

export interface ReadingsBar {
  readonly bar: HTMLElement;
  show(readings: readonly Reading[]): void;
}

/** What is being read for this panel, how far it is, and a way to stop it. */
export function createReadingsBar(cancel: () => void): ReadingsBar {
  const words = element('div', { class: 'reading-words' });
  const bar = element(
    'div',
    { class: 'reading', role: 'status' },
    element('vscode-progress-ring', { 'aria-label': 'Reading' }),
    words,
    button('Cancel', cancel),
  );
  bar.hidden = true;
  return {
    bar,
    show(readings) {
      bar.hidden = readings.length === 0;
      const progress = readings.find((reading) => reading.progress !== undefined)?.progress;
      const also = readings.length > 1 ? ` (and ${readings.length - 1} more)` : '';
      words.textContent =
        progress === undefined
          ? `Reading…${also}`
          : `${oneLine(progress.now)} · ${progress.done} of ${counted(progress.readings, 'reading', 'readings')}${also}`;
    },
  };
}
