import type { Call } from '../call.ts';

interface Where {
  /** The id that was asked. */
  readonly id: string;
  /** The id that a list or an action is under. */
  readonly parent: string;
  readonly type: string;
  /** Of the group, operation, action or settings. */
  readonly name: string;
  /** What a role needs for the call, and where. */
  readonly action: string;
  readonly scope: string;
}

/** What the path of a request under a subscription means. */
export type Place = Where &
  (
    | { readonly kind: 'subscription' | 'resources' | 'resourceGroups' | 'group' | 'list' | 'resource' }
    | { readonly kind: 'action' | 'config' }
    | { readonly kind: 'operation'; readonly result: boolean }
    | { readonly kind: 'besides'; readonly what: 'diagnosticSettings' | 'privateDnsZoneGroups' }
  );

/** Nothing for a path that is none of ARM's kinds. */
export function placeOf({ method, segments }: Call): Place | undefined {
  const id = `/${segments.join('/')}`;
  const [, , ...rest] = segments;
  const subscription = `/${segments.slice(0, 2).join('/')}`;
  const where = { id, parent: subscription, type: '', name: '', scope: subscription };
  if (method === 'GET' && rest.length < 2) {
    const read = (kind: string): string => `Microsoft.Resources/subscriptions/${kind}read`;
    switch (rest[0]?.toLowerCase()) {
      case undefined:
        return { ...where, kind: 'subscription', action: read('') };
      case 'resources':
        return { ...where, kind: 'resources', action: read('resources/') };
      case 'resourcegroups':
        return { ...where, kind: 'resourceGroups', action: read('resourceGroups/') };
      default:
        return undefined;
    }
  }
  if (method === 'GET' && rest.length === 2 && isWord(rest[0], 'resourcegroups')) {
    const action = 'Microsoft.Resources/subscriptions/resourceGroups/read';
    return { ...where, kind: 'group', name: rest[1] ?? '', action, scope: id };
  }
  return underProvider(method, segments, where);
}

function underProvider(method: string, segments: readonly string[], where: Omit<Where, 'action'>): Place | undefined {
  const at = segments.findLastIndex((segment) => isWord(segment, 'providers'));
  const [namespace, ...words] = segments.slice(at + 1);
  if (at < 2 || namespace === undefined || words.length === 0) return undefined;
  const before = `/${segments.slice(0, at).join('/')}`;
  const type = [namespace, ...words.filter((_, n) => n % 2 === 0)].join('/');
  if (method === 'GET' && isWord(namespace, 'microsoft.insights') && isWord(words[0], 'diagnosticsettings')) {
    const action = 'Microsoft.Insights/diagnosticSettings/read';
    return { ...where, kind: 'besides', what: 'diagnosticSettings', parent: before, scope: before, action };
  }
  if (method === 'GET' && isWord(words[0], 'locations') && /^operation(Result)?s$/i.test(words[2] ?? '')) {
    const action = `${namespace}/locations/${words[2]}/read`;
    return { ...where, kind: 'operation', name: words[3] ?? '', result: !isWord(words[2], 'operations'), action };
  }
  if (method === 'GET' && words.length % 2 === 0) {
    return { ...where, kind: 'resource', type, action: `${type}/read`, scope: where.id };
  }
  const parent = words.length === 1 ? before : `/${segments.slice(0, -1).join('/')}`;
  if (method === 'GET' && isWord(words.at(-1), 'privatednszonegroups')) {
    return { ...where, kind: 'besides', what: 'privateDnsZoneGroups', parent, scope: parent, action: `${type}/read` };
  }
  if (method === 'GET') return { ...where, kind: 'list', type, parent, action: `${type}/read`, scope: parent };
  if (method !== 'POST') return undefined;
  if (isWord(words.at(-1), 'list') && isWord(words.at(-3), 'config')) {
    const site = `/${segments.slice(0, -3).join('/')}`;
    const action = `${[namespace, words[0], 'config'].join('/')}/list/action`;
    return { ...where, kind: 'config', parent: site, name: words.at(-2) ?? '', scope: site, action };
  }
  return { ...where, kind: 'action', parent, name: words.at(-1) ?? '', scope: parent, action: `${type}/action` };
}

function isWord(segment: string | undefined, word: string): boolean {
  return segment?.toLowerCase() === word;
}
