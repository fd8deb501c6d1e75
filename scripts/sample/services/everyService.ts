import type { ServicesSeed } from '../../../test/clouds/estate.ts';
import { stages } from '../stages.ts';
import { acrossClouds } from './acrossClouds.ts';
import { made } from './calls.ts';
import { checkoutServices } from './checkout.ts';
import { dataPlatformServices } from './dataPlatform.ts';
import { frontDoor } from './frontDoor.ts';
import { fulfilmentServices } from './fulfilment.ts';
import { governance } from './governance.ts';
import { hubServices } from './hub.ts';
import { security } from './security.ts';
import { sharedServices } from './shared.ts';
import { storefrontServices } from './storefront.ts';

/** What runs in the networks and beside them: what others name comes first. */
export const everyService: readonly ServicesSeed[] = [
  ...governance,
  ...security,
  ...hubServices,
  ...sharedServices,
  ...fulfilmentServices,
  ...checkoutServices,
  ...storefrontServices,
  ...dataPlatformServices,
  ...stages.map(({ web, ...place }) => made(place, frontDoor(place, web))),
  ...acrossClouds,
];
