import type { Estate } from './estate.ts';

/** Containers of containers are looked at so far: what a provider's answers put inside of itself must not keep this going. */
const deepest = 20;

/** Ids of what contains something, from the inside out; `parent` is what it says itself. */
export function* containersFrom({ place }: Pick<Estate, 'place'>, parent: string | undefined): Generator<string> {
  let at = parent;
  for (let steps = 0; at !== undefined && steps < deepest; steps++) {
    yield at;
    at = place(at)?.parent;
  }
}
