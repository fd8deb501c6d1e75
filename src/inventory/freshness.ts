import type { Cloud, CloudSettings } from '../model/cloud.ts';
import { type ResourceType, usuallyFreshFor } from '../model/resourceType.ts';
import type { StoredCoverage } from '../store/store.ts';

/** Tells which stored readings are as good as new ones. */
export interface Freshness {
  isFresh(reading: StoredCoverage): boolean;
  /** Whether it was made with what readings are made with now. */
  isOfNow(reading: StoredCoverage): boolean;
  /** What readings of a type are made with now. */
  version(type: string): string;
}

/**
 * A reading is fresh for the minutes of its type, or those that the person set for it, unless it was made with other
 * settings. A recording never changes: what was read of one stays fresh.
 */
export function createFreshness(options: {
  readonly cloud: Pick<Cloud, 'types' | 'version'>;
  readonly settings: CloudSettings & { readonly freshFor: Readonly<Record<string, number>> };
  readonly recorded: boolean;
  readonly now?: () => number;
}): Freshness {
  const { cloud, settings, recorded, now = Date.now } = options;
  const minutes = new Map(cloud.types.map((type) => [type.id, minutesFor(type, settings.freshFor)]));
  const versions = new Map(cloud.types.map(({ id }) => [id, cloud.version(id, settings)]));
  const version = (type: string): string => versions.get(type) ?? cloud.version(type, settings);
  const isOfNow = (reading: StoredCoverage): boolean => reading.version === version(reading.type);
  return {
    version,
    isOfNow,
    isFresh(reading) {
      // What was refused stays so until somebody grants it; what merely failed, or ended early, may work the next time.
      if (reading.state === 'failed' || reading.state === 'partial') return false;
      if (!isOfNow(reading)) return false;
      if (recorded) return true;
      const age = now() - Date.parse(reading.readAt);
      return age < 60_000 * (minutes.get(reading.type) ?? usuallyFreshFor);
    },
  };
}

/** The longest setting that names the type or what its name begins with, else the type's own. */
function minutesFor({ id, freshFor = usuallyFreshFor }: ResourceType, set: Readonly<Record<string, number>>): number {
  const named = Object.keys(set).filter((name) => id === name || id.startsWith(`${name}.`));
  const nearest = named.sort((a, b) => b.length - a.length)[0];
  return (nearest === undefined ? undefined : set[nearest]) ?? freshFor;
}
