import { region } from './account/region.ts';
import type { AwsType } from './awsType.ts';
import { ec2Types } from './ec2/types.ts';
import { account } from './organizations/account.ts';
import { organization } from './organizations/organization.ts';
import { organizationalUnit } from './organizations/organizationalUnit.ts';
import { root } from './organizations/root.ts';
import { sqsTypes } from './sqs/types.ts';

/** Everything that is read in AWS: places first, then what is in them by purpose. Trees and pictures keep this order. */
export const awsTypes: readonly AwsType[] = [
  organization,
  root,
  organizationalUnit,
  account,
  region,
  ...ec2Types,
  ...sqsTypes,
];
