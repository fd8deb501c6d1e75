import type * as vscode from 'vscode';

/** Profiles whose reading ended with the window or the worker that made it, so that the next one can go on with it. */
export interface CutOffReadings {
  /** A reading of a whole profile begins. As long as it does not end, it counts as cut off. */
  began(profile: string): void;
  /** It came to its end, or a person does not want it any more. */
  ended(profile: string): void;
  has(profile: string): boolean;
}

const profilesKey = 'readingsThatBegan';

/** `memory` outlives windows, such as the extension's global state: nothing has to be written when one is killed. */
export function createCutOffReadings(memory: vscode.Memento): CutOffReadings {
  const profiles = new Set(memory.get<readonly string[]>(profilesKey, []));
  const keep = (): void => void memory.update(profilesKey, [...profiles]);
  return {
    began(profile) {
      profiles.add(profile);
      keep();
    },
    ended(profile) {
      profiles.delete(profile);
      keep();
    },
    has: (profile) => profiles.has(profile),
  };
}
