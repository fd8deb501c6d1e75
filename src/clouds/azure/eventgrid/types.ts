import type { AzureType } from '../azureType.ts';
import { domain } from './domain.ts';
import { namespace } from './namespace.ts';
import { systemTopic } from './systemTopic.ts';
import { topic } from './topic.ts';

export const eventGridTypes: readonly AzureType[] = [namespace, domain, topic, systemTopic];
