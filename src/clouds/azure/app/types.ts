import type { AzureType } from '../azureType.ts';
import { certificate } from './certificate.ts';
import { containerApp } from './containerApp.ts';
import { job } from './job.ts';
import { managedEnvironment } from './managedEnvironment.ts';

export const appTypes: readonly AzureType[] = [managedEnvironment, certificate, containerApp, job];
