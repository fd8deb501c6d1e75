import type { Page } from 'playwright-core';
import type { HostMessage } from '../../src/extension/graph/protocol.ts';

/** Milliseconds between frames. */
export interface Frames {
  readonly median: number;
  /** Nineteen of twenty are no longer. */
  readonly p95: number;
}

const moves = 90;
const middle = { x: 640, y: 420 };

/** Milliseconds from sending a picture, as bytes as the extension does, until it is drawn and two frames have passed. */
export function paint(page: Page, message: Extract<HostMessage, { type: 'picture' }>): Promise<number> {
  return page.evaluate(
    async ({ text, generation }) => {
      const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
      const packed = new TextEncoder().encode(text);
      const started = performance.now();
      window.postMessage({ packed }, '*');
      while (document.querySelector(`.canvas[data-generation="${generation}"]`) === null) {
        if (performance.now() - started > 300_000) throw new Error(`Generation ${generation} was never drawn.`);
        await frame();
      }
      await frame();
      await frame();
      return performance.now() - started;
    },
    { text: JSON.stringify(message), generation: message.generation },
  );
}

/** Frames while the mouse drags the ground there and back. It begins at the border, where nothing else can be dragged. */
export function framesWhilePanning(page: Page): Promise<Frames> {
  return framesDuring(page, async () => {
    await page.mouse.move(8, 300);
    await page.mouse.down();
    for (let at = 1; at <= moves; at++) {
      await page.mouse.move(8 + 300 * Math.sin((Math.PI * at) / moves), 300);
    }
    await page.mouse.up();
  });
}

/** Frames while the wheel zooms in and out again. */
export function framesWhileZooming(page: Page): Promise<Frames> {
  return framesDuring(page, async () => {
    await page.mouse.move(middle.x, middle.y);
    for (let at = 0; at < moves; at++) await page.mouse.wheel(0, at < moves / 2 ? -40 : 40);
  });
}

async function framesDuring(page: Page, move: () => Promise<void>): Promise<Frames> {
  await page.evaluate(() => {
    const recorded: number[] = [];
    Object.assign(window, { benchFrames: recorded });
    const record = (at: number): void => {
      recorded.push(at);
      if ((window as unknown as { benchFrames?: number[] }).benchFrames === recorded) requestAnimationFrame(record);
    };
    requestAnimationFrame(record);
  });
  await move();
  const times = await page.evaluate(() => {
    const scope = window as unknown as { benchFrames?: number[] };
    const recorded = scope.benchFrames ?? [];
    delete scope.benchFrames;
    return recorded;
  });
  const apart = times.slice(1).map((time, at) => time - (times[at] ?? time));
  return { median: quantile(apart, 0.5), p95: quantile(apart, 0.95) };
}

/** Megabytes of the page's heap after a collection. */
export async function heap(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize / 1e6;
}

export function quantile(numbers: readonly number[], part: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}
