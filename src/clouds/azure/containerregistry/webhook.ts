import { armType } from '../armType.ts';

/** Where it posts to may hold a secret, and is not told. https://learn.microsoft.com/rest/api/containerregistry/webhooks/get */
export const webhook = armType({
  id: 'azure.containerregistry.webhook',
  title: 'Registry webhook',
  plural: 'Registry webhooks',
  icon: 'broadcast',
  glyph: 'events',
  detail: 'quiet',
  diagrams: 'azure.compute.ContainerRegistries',
  arm: 'Microsoft.ContainerRegistry/registries/webhooks',
  leftOut: ['properties.serviceUri', 'properties.customHeaders'],
  summary: ['properties.status', 'properties.actions', 'properties.scope', 'location'],
});
