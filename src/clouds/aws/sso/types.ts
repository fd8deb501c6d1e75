import type { AwsType } from '../awsType.ts';
import { accountAssignment } from './accountAssignment.ts';
import { application } from './application.ts';
import { applicationAssignment } from './applicationAssignment.ts';
import { instance } from './instance.ts';
import { permissionSet } from './permissionSet.ts';

/** What is read in IAM Identity Center besides its users and groups. */
export const ssoTypes: readonly AwsType[] = [
  instance,
  permissionSet,
  accountAssignment,
  application,
  applicationAssignment,
];
