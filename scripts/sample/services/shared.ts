import type { ServicesSeed } from '../../../test/clouds/estate.ts';
import { accounts } from '../company.ts';
import { ireland, platform, sharedServicesWeb as web } from '../workloads.ts';
import { arn, call, domain, encryptionKey, made, type Place, policy, role, roleArn, tagList } from './calls.ts';
import { bucket } from './data.ts';
import { frontDoor } from './frontDoor.ts';

const place: Place = { account: accounts.sharedServices, region: ireland };
const repositories = ['parcel-tracking', 'packing-worker', 'catalog-api'];
const deployed = [accounts.storefrontProduction, accounts.checkoutProduction, accounts.fulfilmentProduction];

/** Networks that find each other by name. */
const named = [
  accounts.networkHub,
  accounts.storefrontProduction,
  accounts.checkoutProduction,
  accounts.fulfilmentProduction,
];

/** Where images are built and kept, and from where they are deployed. */
export const sharedServices: readonly ServicesSeed[] = [
  made(place, [
    ...encryptionKey(place, 'artifacts', platform),
    ...frontDoor(place, web),
    ...repositories.flatMap((repositoryName) => [
      call('ecr', 'create_repository', {
        repositoryName,
        imageTagMutability: 'IMMUTABLE',
        imageScanningConfiguration: { scanOnPush: true },
        encryptionConfiguration: { encryptionType: 'KMS', kmsKey: '@{artifacts key}' },
        tags: tagList(platform),
      }),
      call('ecr', 'set_repository_policy', {
        repositoryName,
        policyText: policy({
          Principal: { AWS: deployed.map((account) => `arn:aws:iam::${account}:root`) },
          Action: ['ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'],
        }),
      }),
    ]),
    call('iam', 'create_open_id_connect_provider', {
      Url: `https://code.${domain}`,
      ClientIDList: ['sts.amazonaws.com'],
      ThumbprintList: ['0123456789abcdef0123456789abcdef01234567'],
    }),
    ...role({
      name: 'ci-runner',
      owner: platform,
      trusts: 'ec2.amazonaws.com',
      may: [
        { Action: 'sts:AssumeRole', Resource: deployed.map((account) => roleArn(account, 'deploy')) },
        { Action: 'ecr:*', Resource: arn(place, 'ecr', 'repository/*') },
      ],
    }),
    ...bucket({ name: 'brindlewick-build-artifacts', region: ireland, owner: platform, key: 'artifacts key' }),
    call(
      'route53',
      'create_hosted_zone',
      {
        Name: `internal.${domain}`,
        CallerReference: 'internal',
        HostedZoneConfig: { PrivateZone: true, Comment: 'Names inside of our networks' },
        VPC: { VPCRegion: ireland, VPCId: '@{vpc}' },
      },
      { zone: 'HostedZone.Id' },
    ),
    ...named.map((account) =>
      call('route53', 'associate_vpc_with_hosted_zone', {
        HostedZoneId: '@{zone}',
        VPC: { VPCRegion: ireland, VPCId: `@{${account}/${ireland}/vpc}` },
      }),
    ),
    call('route53', 'change_resource_record_sets', {
      HostedZoneId: '@{zone}',
      ChangeBatch: {
        Changes: [
          {
            Action: 'CREATE',
            ResourceRecordSet: {
              Name: `ci.internal.${domain}`,
              Type: 'A',
              AliasTarget: {
                HostedZoneId: '@{load balancer zone}',
                DNSName: '@{load balancer name}',
                EvaluateTargetHealth: false,
              },
            },
          },
        ],
      },
    }),
    call('ssm', 'put_parameter', {
      Name: '/images/base',
      Value: 'ami-0a94f7c1d2b3e5860',
      Type: 'String',
      Tags: tagList(platform),
    }),
  ]),
];
