import { ProblemError } from '../../../model/problem.ts';
import type { Resource } from '../../../model/resource.ts';
import type { AwsType } from '../awsType.ts';
import { regionalPage } from '../console.ts';
import { propertiesOf, required } from '../item.ts';
import { partitionOfRegion } from '../partition.ts';
import { refuseInactive } from './inactive.ts';

const id = 'aws.account.region';

/** A region that is enabled in an account: the account's part of it, not the place. */
export const region: AwsType = {
  id,
  title: 'Region',
  plural: 'Regions',
  icon: 'globe',
  isPlace: true,
  glyph: 'region',
  service: 'ec2',
  freshFor: 24 * 60,
  under: ['aws.organizations.account'],
  permissions: ['ec2:DescribeRegions'],
  relations: [],
  summary: ['RegionName', 'OptInStatus'],
  console: ({ region = '' }) => regionalPage(partitionOfRegion(region), region, 'console'),
  diagrams: 'aws.general.General',
  async *list(aws, parent) {
    const under = required(parent, 'account');
    const account = required(under.account, 'account');
    refuseInactive(under, account);
    const place = { region: aws.profile.region, account };
    for await (const { Regions } of aws.pages('ec2', 'DescribeRegions', place, {})) {
      const enabled = required(Regions, 'list of regions').filter(({ OptInStatus }) => OptInStatus !== 'not-opted-in');
      const resources = enabled.map((item): Resource => {
        const name = required(item.RegionName, 'RegionName');
        return {
          id: `aws:region:${account}:${name}`,
          type: id,
          name,
          account,
          region: name,
          parent: under.id,
          tags: {},
          properties: propertiesOf(item),
        };
      });
      yield resources.filter(({ name }) => aws.regions.length === 0 || aws.regions.includes(name));
      reportMissing(aws.regions, resources, account);
    }
  },
};

/** A region that a person asked for and that is not there is said, not left out. */
function reportMissing(asked: readonly string[], enabled: readonly Resource[], account: string): void {
  const missing = asked.filter((name) => !enabled.some((resource) => resource.name === name));
  if (missing.length === 0) return;
  throw new ProblemError({
    code: 'RegionNotEnabled',
    message: `Account ${account} has no enabled region ${missing.join(', ')}.`,
    advice: 'Check the regions in the settings, or enable the region in the account.',
    nextStep: 'none',
  });
}
