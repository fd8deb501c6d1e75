import type { AzureType } from '../azureType.ts';
import { capacity } from './capacity.ts';

export const powerBiDedicatedTypes: readonly AzureType[] = [capacity];
