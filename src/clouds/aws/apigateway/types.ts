import type { AwsType } from '../awsType.ts';
import { domainName } from './domainName.ts';
import { httpApi } from './httpApi.ts';
import { restApi } from './restApi.ts';
import { restVpcLink, vpcLink } from './vpcLink.ts';

/** What is read in API Gateway. */
export const apigatewayTypes: readonly AwsType[] = [restApi, httpApi, domainName, vpcLink, restVpcLink];
