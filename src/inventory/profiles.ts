import { readRecording } from '../clouds/recording.ts';
import type { Profile, Provider } from '../model/profile.ts';
import { findAwsProfiles } from '../profiles/aws/findProfiles.ts';
import { publicCloud } from '../profiles/azure/clouds.ts';
import { findAzureProfiles, type MicrosoftAccount } from '../profiles/azure/findProfiles.ts';
import type { ProfileList } from './inventory.ts';
import type { Settings } from './settings.ts';

/** The recordings behind the built-in sample: an organization in AWS, and the tenant of the same company in Azure. */
export type SampleRecordings = Readonly<Record<Provider, string>>;

export interface ProfileSources {
  readonly environment: NodeJS.ProcessEnv;
  readonly sample?: SampleRecordings;
  /** A recording that becomes a profile of its own, or one for each cloud in it. */
  readonly replay?: string;
  readonly microsoftAccounts: () => Promise<readonly MicrosoftAccount[]>;
}

/** Every identity: those on this machine, and those that stand for recordings. */
export async function findProfiles(sources: ProfileSources, settings: Settings): Promise<ProfileList> {
  const { environment, sample, replay, microsoftAccounts } = sources;
  const { trusted, azureCredentials = [], azureTenants = [] } = settings;
  const [aws, azure] = await Promise.all([
    findAwsProfiles(environment, { trusted }),
    findAzureProfiles(environment, {
      trusted,
      microsoftAccounts,
      credentials: azureCredentials,
      tenants: azureTenants,
    }),
  ]);
  return {
    profiles: [
      ...aws.profiles,
      ...azure.profiles,
      ...(replay === undefined ? [] : await replayedProfiles(replay)),
      ...(sample === undefined ? [] : sampleProfiles(sample)),
    ],
    problems: [...aws.problems, ...azure.problems],
  };
}

function sampleProfiles({ aws, azure }: SampleRecordings): readonly Profile[] {
  const source = 'built in';
  return [
    recorded({ id: 'sample', provider: 'aws', name: 'Sample estate', source, recording: aws }),
    recorded({ id: 'sample-azure', provider: 'azure', name: 'Sample tenant', source, recording: azure }),
  ];
}

/** What a recording answers is asked by the cloud that it is of; which one, it says itself. */
async function replayedProfiles(recording: string): Promise<readonly Profile[]> {
  const exchanges = await readRecording(recording).catch(() => undefined);
  const isOfAzure = ({ target }: { target: { service: string } }): boolean => target.service === 'arm';
  const profiles: Profile[] = [];
  // One that cannot be read is a profile as well: whoever opens it is told why.
  if (exchanges === undefined || exchanges.some((exchange) => !isOfAzure(exchange)) || exchanges.length === 0) {
    profiles.push(recorded({ id: 'replay', provider: 'aws', name: 'Recording', source: recording, recording }));
  }
  if (exchanges?.some(isOfAzure)) {
    const id = profiles.length === 0 ? 'replay' : 'replay-azure';
    profiles.push(recorded({ id, provider: 'azure', name: 'Recording', source: recording, recording }));
  }
  return profiles;
}

function recorded(
  profile: Pick<Profile, 'id' | 'provider' | 'name' | 'source'> & { readonly recording: string },
): Profile {
  const place =
    profile.provider === 'aws'
      ? { region: 'us-east-1', partition: 'aws' }
      : { region: '', partition: publicCloud.name };
  return { ...profile, ...place, method: 'recorded, not live' };
}
