import type { AzureType } from '../azureType.ts';
import { iotHub } from './iotHub.ts';
import { provisioningService } from './provisioningService.ts';

export const devicesTypes: readonly AzureType[] = [iotHub, provisioningService];
