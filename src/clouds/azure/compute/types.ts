import type { AzureType } from '../azureType.ts';
import { availabilitySet } from './availabilitySet.ts';
import { capacityReservation } from './capacityReservation.ts';
import { capacityReservationGroup } from './capacityReservationGroup.ts';
import { dedicatedHost } from './dedicatedHost.ts';
import { dedicatedHostGroup } from './dedicatedHostGroup.ts';
import { disk } from './disk.ts';
import { diskAccess } from './diskAccess.ts';
import { diskEncryptionSet } from './diskEncryptionSet.ts';
import { gallery } from './gallery.ts';
import { galleryApplication } from './galleryApplication.ts';
import { galleryApplicationVersion } from './galleryApplicationVersion.ts';
import { galleryImage } from './galleryImage.ts';
import { galleryImageVersion } from './galleryImageVersion.ts';
import { image } from './image.ts';
import { proximityPlacementGroup } from './proximityPlacementGroup.ts';
import { restorePointCollection } from './restorePointCollection.ts';
import { scaleSet } from './scaleSet.ts';
import { snapshot } from './snapshot.ts';
import { sshPublicKey } from './sshPublicKey.ts';
import { virtualMachine } from './virtualMachine.ts';
import { virtualMachineExtension } from './virtualMachineExtension.ts';

export const computeTypes: readonly AzureType[] = [
  scaleSet,
  virtualMachine,
  virtualMachineExtension,
  availabilitySet,
  proximityPlacementGroup,
  dedicatedHostGroup,
  dedicatedHost,
  capacityReservationGroup,
  capacityReservation,
  disk,
  snapshot,
  restorePointCollection,
  diskEncryptionSet,
  diskAccess,
  image,
  gallery,
  galleryImage,
  galleryImageVersion,
  galleryApplication,
  galleryApplicationVersion,
  sshPublicKey,
];
