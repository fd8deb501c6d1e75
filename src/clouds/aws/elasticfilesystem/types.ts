import type { AwsType } from '../awsType.ts';
import { accessPoint } from './accessPoint.ts';
import { fileSystem } from './fileSystem.ts';
import { mountTarget } from './mountTarget.ts';

/** What is read in EFS. */
export const elasticfilesystemTypes: readonly AwsType[] = [fileSystem, mountTarget, accessPoint];
