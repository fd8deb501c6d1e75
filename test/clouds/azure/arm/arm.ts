import { type Answer, ok } from '../answer.ts';
import type { Call } from '../call.ts';
import type { Access, TokenBook } from '../entra/accessTokens.ts';
import { resourceGraph } from '../graph/resourceGraph.ts';
import type { IndexedEstate, IndexedSubscription } from '../indexEstate.ts';
import type { AzureOptions } from '../options.ts';
import { authenticate, wrongTenant } from './authenticate.ts';
import { entities, subscriptionBody, subscriptions, tenants } from './containers.ts';
import { effectiveNetwork } from './effectiveNetwork.ts';
import { operations } from './operations.ts';
import { type Place, placeOf } from './place.ts';
import { notAuthorized, resourceGroupNotFound, subscriptionNotFound, unknownPath } from './refusals.ts';
import { besides, listOfType, notFound, oneResource, wholeList } from './resources.ts';
import { siteSettings } from './siteSettings.ts';
import { throttle } from './throttle.ts';

/** Answers what management.azure.com would. `tenant` is that of the token, where it was accepted. */
export function arm(
  estate: () => IndexedEstate,
  book: TokenBook,
  options: AzureOptions,
  now: () => number,
): (call: Call) => { answer: Answer; tenant?: string } {
  const take = throttle(options, now);
  const running = operations(options);
  const graph = resourceGraph(options, now);
  let turn = 0;

  /** Without a subscription in the path. */
  const ofTenant = (call: Call, access: Access): Answer | undefined => {
    const tenant = estate().tenant(access.tenantId);
    if (tenant === undefined) return undefined;
    switch (`${call.method} ${call.path.toLowerCase()}`) {
      case 'GET /tenants':
        return tenants(call, estate(), access, options);
      case 'GET /subscriptions':
        return subscriptions(call, tenant, options);
      case 'GET /providers/microsoft.management/getentities':
      case 'POST /providers/microsoft.management/getentities':
        return entities(call, tenant, options);
      case 'POST /providers/microsoft.resourcegraph/resources':
        return graph(call, tenant, access, turn);
      default:
        return undefined;
    }
  };

  const inSubscription = (call: Call, place: Place, one: IndexedSubscription, access: Access): Answer | undefined => {
    const { id, type, parent } = place;
    switch (place.kind) {
      case 'subscription':
        return ok(subscriptionBody(one));
      case 'resources':
      case 'resourceGroups':
        return wholeList(call, one, place.kind === 'resourceGroups', turn, options);
      case 'operation':
        return running.ask(place.name, place.result);
      case 'list':
        return listOfType(call, one, type, parent, turn, options);
      case 'resource':
        return oneResource(call, one, id, turn, options);
      case 'group':
        return one.resources.find(id.toLowerCase())
          ? oneResource(call, one, id, turn, options)
          : resourceGroupNotFound(place.name);
      case 'besides':
      case 'action':
      case 'config': {
        const resource = one.resources.find(withoutService(parent.toLowerCase()));
        if (resource === undefined) return notFound(parent);
        if (place.kind === 'besides') return besides(one, parent, place.what);
        if (place.kind === 'config') return siteSettings(one, resource, place.name, access, options);
        return effectiveNetwork(one, resource, place.name, running);
      }
    }
  };

  const answer = (call: Call, access: Access): Answer => {
    const id = /^\/subscriptions\/([^/]+)/i.exec(call.path)?.[1];
    if (id === undefined) return ofTenant(call, access) ?? unknownPath(call.method, call.path);
    const one = estate().subscription(id);
    if (one === undefined) return subscriptionNotFound(id);
    if (one.tenant.id !== access.tenantId) return wrongTenant(access, one.tenant.id);
    const place = placeOf(call);
    if (place === undefined) return unknownPath(call.method, call.path);
    const refused = take(access.principal.objectId, id, `${call.method}/${place.action}`.toUpperCase());
    if (refused !== undefined) return refused;
    if (one.subscription.denied) return notAuthorized(access, place.action, place.scope);
    return inSubscription(call, place, one, access) ?? unknownPath(call.method, call.path);
  };

  return (call) => {
    turn++;
    const access = authenticate(call, book, options, now);
    return 'status' in access ? { answer: access } : { answer: answer(call, access), tenant: access.tenantId };
  };
}

/** The services of a storage account are there with it, though nothing lists them. */
function withoutService(id: string): string {
  return id.replace(/\/(?:blob|file|queue|table)services\/default$/, '');
}
