import type { AzureType } from '../azureType.ts';
import { factory } from './factory.ts';

export const dataFactoryTypes: readonly AzureType[] = [factory];
