import type { AzureType } from '../azureType.ts';
import { searchService } from './searchService.ts';

export const searchTypes: readonly AzureType[] = [searchService];
