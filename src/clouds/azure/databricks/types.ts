import type { AzureType } from '../azureType.ts';
import { accessConnector } from './accessConnector.ts';
import { workspace } from './workspace.ts';

export const databricksTypes: readonly AzureType[] = [workspace, accessConnector];
