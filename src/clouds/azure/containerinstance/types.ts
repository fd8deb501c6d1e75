import type { AzureType } from '../azureType.ts';
import { containerGroup } from './containerGroup.ts';

export const containerInstanceTypes: readonly AzureType[] = [containerGroup];
