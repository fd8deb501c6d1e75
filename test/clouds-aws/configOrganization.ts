import type { Answer, Asked } from './support.ts';

/** One row of AWS Config, as `SELECT` gives it. */
export interface Row {
  readonly accountId: string;
  readonly awsRegion: string;
  readonly resourceType: string;
  readonly configuration: object;
  readonly tags?: readonly { key: string; value: string; tag: string }[];
}

export interface Status {
  readonly account: string;
  readonly region: string;
  readonly status?: string;
  readonly at?: Date;
}

/** Runs, and records everything as it happens. https://docs.aws.amazon.com/config/latest/APIReference/API_ConfigurationRecorder.html */
export const records = {
  Recording: true,
  RecordingGroup: { AllSupported: true },
  RecordingMode: { RecordingFrequency: 'CONTINUOUS' },
};

const rowsOfPage = 100;
const json = (body: object): Answer => ({ body: JSON.stringify(body) });

/**
 * AWS Config as far as an aggregator is asked: moto has no SelectAggregateResourceConfig. Shapes are those of
 * https://docs.aws.amazon.com/config/latest/APIReference/API_SelectAggregateResourceConfig.html
 * https://docs.aws.amazon.com/config/latest/APIReference/API_DescribeConfigurationAggregatorSourcesStatus.html
 */
export function configAnswers(rows: readonly Row[], statuses: readonly Status[]): (asked: Asked) => Answer | undefined {
  return ({ operation, parameters }) => {
    if (operation === 'DescribeConfigurationAggregators') {
      return json({
        ConfigurationAggregators: [
          { ConfigurationAggregatorName: 'some', AccountAggregationSources: [{ AccountIds: ['111111111111'] }] },
          {
            ConfigurationAggregatorName: 'all',
            OrganizationAggregationSource: { RoleArn: 'arn:r', AllAwsRegions: true },
          },
        ],
      });
    }
    if (operation === 'DescribeConfigurationAggregatorSourcesStatus') {
      return json({
        AggregatedSourceStatusList: statuses.map(({ account, region, status = 'SUCCEEDED', at = new Date() }) => ({
          SourceId: account,
          SourceType: 'ACCOUNT',
          AwsRegion: region,
          LastUpdateStatus: status,
          LastUpdateTime: at.getTime() / 1_000,
        })),
      });
    }
    if (operation !== 'SelectAggregateResourceConfig') return undefined;
    const query = parameters.Expression ?? '';
    const [first = '', second = ''] = query.split(' AND ');
    const types = new Set([...first.matchAll(/'([^']+)'/g)].map(([, type]) => type));
    const accounts = new Set([...second.matchAll(/'(\d{12})'/g)].map(([, account]) => account));
    const wanted = rows.filter(
      ({ resourceType, accountId }) => types.has(resourceType) && (accounts.size === 0 || accounts.has(accountId)),
    );
    if (query.includes('GROUP BY')) {
      const groups = Map.groupBy(wanted, ({ accountId, awsRegion }) => JSON.stringify({ accountId, awsRegion }));
      return json({
        Results: [...groups].map(([key, { length }]) => JSON.stringify({ ...JSON.parse(key), 'COUNT(*)': length })),
      });
    }
    const from = Number(parameters.NextToken ?? 0);
    const page = wanted.slice(from, from + rowsOfPage).map((row) => JSON.stringify(row));
    const more = from + rowsOfPage < wanted.length ? { NextToken: String(from + rowsOfPage) } : {};
    return json({ Results: page, ...more });
  };
}

export function recorderAt(accountId: string, awsRegion: string, configuration: object = records): Row {
  return { accountId, awsRegion, resourceType: 'AWS::Config::ConfigurationRecorder', configuration };
}
