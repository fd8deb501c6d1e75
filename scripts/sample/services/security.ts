import type { ServicesSeed } from '../../../test/clouds/estate.ts';
import { accounts } from '../company.ts';
import { ireland, platform } from '../workloads.ts';
import { arn, domain, encryptionKey, made, type Place, policy, role } from './calls.ts';
import { bucket } from './data.ts';
import { lambdaFunction, queue, topic } from './messages.ts';

const archive: Place = { account: accounts.logArchive, region: ireland };
const audit: Place = { account: accounts.securityAudit, region: ireland };
const trail = 'brindlewick-audit-trail';
const auditor = `arn:aws:iam::${audit.account}:role/auditor`;

/** Accounts that the auditor may look into. */
const audited = [
  accounts.networkHub,
  accounts.sharedServices,
  accounts.storefrontProduction,
  accounts.checkoutProduction,
  accounts.fulfilmentProduction,
  accounts.dataProduction,
];

/** Where logs are kept, and who looks at them. */
export const security: readonly ServicesSeed[] = [
  made(archive, [
    ...encryptionKey(archive, 'audit-trail', platform),
    ...bucket({
      name: trail,
      region: ireland,
      owner: platform,
      key: 'audit-trail key',
      policy: policy(
        {
          Principal: { Service: 'cloudtrail.amazonaws.com' },
          Action: 's3:PutObject',
          Resource: `arn:aws:s3:::${trail}/AWSLogs/*`,
        },
        { Principal: { AWS: auditor }, Action: 's3:GetObject', Resource: `arn:aws:s3:::${trail}/*` },
      ),
    }),
  ]),
  made(audit, [
    ...role({
      name: 'auditor',
      owner: platform,
      trusts: 'lambda.amazonaws.com',
      may: [
        {
          Action: 'sts:AssumeRole',
          Resource: audited.map((account) => `arn:aws:iam::${account}:role/security-audit`),
        },
        { Action: 's3:GetObject', Resource: `arn:aws:s3:::${trail}/*` },
      ],
    }),
    ...queue(audit, { name: 'findings', owner: platform }),
    ...lambdaFunction(audit, {
      name: 'sort-findings',
      owner: platform,
      environment: { FINDINGS_QUEUE: 'findings', ALERT_TOPIC: arn(audit, 'sns', 'security-alerts') },
      may: [
        { Action: ['sqs:ReceiveMessage', 'sqs:DeleteMessage'], Resource: arn(audit, 'sqs', 'findings') },
        { Action: 'sns:Publish', Resource: arn(audit, 'sns', 'security-alerts') },
      ],
    }),
    ...topic(audit, {
      name: 'security-alerts',
      owner: platform,
      subscriptions: [{ protocol: 'email', endpoint: `security@${domain}` }],
    }),
  ]),
  ...audited.map((account) =>
    made(
      { account, region: ireland },
      role({ name: 'security-audit', owner: platform, trusts: auditor, managed: ['SecurityAudit'] }),
    ),
  ),
];
