import { run } from './run.ts';

/** In a process of its own, whose memory is that of the graph. */
export function graphAtSize(): void {
  process.stdout.write(run('test/bench/graph.ts'));
}
