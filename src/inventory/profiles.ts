import type { Profile } from '../model/profile.ts';
import { findAwsProfiles } from '../profiles/aws/findProfiles.ts';
import type { ProfileList } from './inventory.ts';

export interface ProfileSources {
  readonly environment: NodeJS.ProcessEnv;
  /** The recording behind the built-in sample profile. */
  readonly sample?: string;
  /** A recording that becomes a profile of its own. */
  readonly replay?: string;
}

/** Every identity: those on this machine, and those that stand for recordings. */
export async function findProfiles(sources: ProfileSources, trusted: boolean): Promise<ProfileList> {
  const { profiles, problems } = await findAwsProfiles(sources.environment, { trusted });
  return {
    profiles: [
      ...profiles,
      ...(sources.replay === undefined ? [] : [replayed('replay', 'Recording', sources.replay, sources.replay)]),
      ...(sources.sample === undefined ? [] : [replayed('sample', 'Sample estate', 'built in', sources.sample)]),
    ],
    problems,
  };
}

function replayed(id: string, name: string, source: string, recording: string): Profile {
  return {
    id,
    provider: 'aws',
    name,
    method: 'recorded, not live',
    source,
    region: 'us-east-1',
    partition: 'aws',
    recording,
  };
}
