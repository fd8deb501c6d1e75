import type { Layout, LayoutOptions } from '../../../src/layout/layout.ts';
import type { Picture } from '../../../src/picture/picture.ts';
import type { LayoutAnswer, LayoutQuestion } from './layoutMessages.ts';

/** Lays out pictures in a worker. Rejects with an Error when the worker cannot be started or a layout fails. */
export interface LayoutClient {
  layout(picture: Picture, options: LayoutOptions, anew?: boolean): Promise<Layout>;
}

interface Waiting {
  resolve(layout: Layout): void;
  reject(error: Error): void;
}

/** `address` is the worker's script. A webview may start workers from blobs only, so it is fetched first. */
export function layoutClient(address: string): LayoutClient {
  const waiting = new Map<number, Waiting>();
  const worker = startWorker(address, waiting);
  let last = 0;
  return {
    async layout(picture, options, anew = false) {
      const started = await worker;
      last += 1;
      const question: LayoutQuestion = { number: last, picture, options, anew };
      return new Promise((resolve, reject) => {
        waiting.set(question.number, { resolve, reject });
        started.postMessage(question);
      });
    },
  };
}

async function startWorker(address: string, waiting: Map<number, Waiting>): Promise<Worker> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`The layout worker could not be loaded (${response.status}).`);
  const blob = new Blob([await response.text()], { type: 'text/javascript' });
  const url = URL.createObjectURL(blob);
  const worker = new Worker(url);
  URL.revokeObjectURL(url);
  worker.addEventListener('message', ({ data }: MessageEvent<LayoutAnswer>) => {
    const asked = waiting.get(data.number);
    waiting.delete(data.number);
    if ('layout' in data) asked?.resolve(data.layout);
    else asked?.reject(new Error(data.failure));
  });
  worker.addEventListener('error', (event) => {
    for (const { reject } of waiting.values()) reject(new Error(event.message || 'The layout worker stopped.'));
    waiting.clear();
  });
  return worker;
}
