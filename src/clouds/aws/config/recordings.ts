import type { Json, JsonObject } from '../../../model/json.ts';
import type { AwsReader } from '../reader.ts';
import type { Aggregator } from './aggregator.ts';
import { select } from './query.ts';

/** What AWS Config surely knows of one region of one account. */
export interface Recording {
  /** When the aggregator last got everything from there, ISO 8601. */
  readonly asOf: string;
  /** Whether each change of a type's resources there is recorded as it happens. */
  records(type: string): boolean;
}

/** By {@link placeOf}. */
export type Recordings = ReadonlyMap<string, Recording>;

/** Milliseconds after which what an aggregator last got is too old to stand for a list. */
const oldest = 24 * 60 * 60 * 1_000;

export function placeOf(account: string, region: string): string {
  return `${account} ${region}`;
}

/**
 * Places whose last transfer to the aggregator went well, at most a day ago, and whose one recorder runs. Only there
 * "nothing" means that there is none: what a recorder does may be read from its own item, which AWS Config records
 * everywhere by itself. https://docs.aws.amazon.com/config/latest/developerguide/select-resources.html
 */
export async function findRecordings(aws: AwsReader, aggregator: Aggregator, now = Date.now()): Promise<Recordings> {
  const recorders = new Map<string, JsonObject[]>();
  const query = "SELECT accountId, awsRegion, configuration WHERE resourceType = 'AWS::Config::ConfigurationRecorder'";
  for await (const rows of select(aws, aggregator, query)) {
    for (const { accountId, awsRegion, configuration } of rows) {
      if (typeof accountId !== 'string' || typeof awsRegion !== 'string') continue;
      const place = placeOf(accountId, awsRegion);
      recorders.set(place, [...(recorders.get(place) ?? []), objectOf(configuration)]);
    }
  }
  const recordings = new Map<string, Recording>();
  const asked = { ConfigurationAggregatorName: aggregator.name };
  const { region } = aggregator;
  const statuses = aws.pages('config-service', 'DescribeConfigurationAggregatorSourcesStatus', { region }, asked);
  for await (const { AggregatedSourceStatusList = [] } of statuses) {
    for (const { SourceId = '', AwsRegion = '', LastUpdateStatus, LastUpdateTime } of AggregatedSourceStatusList) {
      const [recorder, ...others] = recorders.get(placeOf(SourceId, AwsRegion)) ?? [];
      // Of several, some are other services' own, and do not say whose.
      if (recorder?.Recording !== true || others.length > 0) continue;
      const updated = LastUpdateTime?.getTime() ?? Number.NaN;
      if (LastUpdateStatus !== 'SUCCEEDED' || !(now - updated <= oldest)) continue;
      const asOf = new Date(Math.min(now, updated)).toISOString();
      recordings.set(placeOf(SourceId, AwsRegion), { asOf, records: (type) => records(recorder, type) });
    }
  }
  return recordings;
}

/** https://docs.aws.amazon.com/config/latest/APIReference/API_RecordingGroup.html */
function records({ RecordingGroup, RecordingMode }: JsonObject, type: string): boolean {
  const group = objectOf(RecordingGroup);
  const { UseOnly } = objectOf(group.RecordingStrategy);
  const named = stringsOf(group.ResourceTypes).includes(type);
  const excluded = stringsOf(objectOf(group.ExclusionByResourceTypes).ResourceTypes);
  const isMeant =
    UseOnly === 'EXCLUSION_BY_RESOURCE_TYPES'
      ? excluded.length > 0 && !excluded.includes(type)
      : group.AllSupported === true || named;
  return isMeant && isContinuous(objectOf(RecordingMode), type);
}

/** What is recorded once a day may be a day older than the aggregator's last update. */
function isContinuous({ RecordingFrequency, RecordingModeOverrides }: JsonObject, type: string): boolean {
  const overrides = Array.isArray(RecordingModeOverrides) ? RecordingModeOverrides.map(objectOf) : [];
  const own = overrides.find(({ ResourceTypes }) => stringsOf(ResourceTypes).includes(type));
  const frequency = own?.RecordingFrequency ?? RecordingFrequency;
  return frequency === undefined || frequency === null || frequency === 'CONTINUOUS';
}

function objectOf(value: Json | undefined): JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : {};
}

function stringsOf(value: Json | undefined): string[] {
  return Array.isArray(value) ? value.filter((one: Json) => typeof one === 'string') : [];
}
