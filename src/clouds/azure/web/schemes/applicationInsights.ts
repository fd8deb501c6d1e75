import { pairsIn } from './pairs.ts';
import type { Reference, Scheme } from './reference.ts';
import { hostsOfUrl } from './url.ts';

/**
 * Where telemetry goes, and the application's id: the address is that of a region, the id that of one component. The
 * instrumentation key is left out.
 * https://learn.microsoft.com/azure/azure-monitor/app/connection-strings
 */
export const applicationInsights: Scheme = (value) => {
  const pairs = pairsIn(value);
  if (!pairs.has('instrumentationkey') && !pairs.has('ingestionendpoint')) return undefined;
  const id = pairs.get('applicationid')?.toLowerCase() ?? '';
  const component: readonly Reference[] = applicationId.test(id) ? [{ id }] : [];
  return [...component, ...(hostsOfUrl(pairs.get('ingestionendpoint') ?? '') ?? [])];
};

export const applicationId = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
