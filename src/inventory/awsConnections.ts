import { aws } from '../clouds/aws/aws.ts';
import {
  type AwsTransport,
  liveTransport,
  recordingTransport,
  replayTransport,
  type TransportPatience,
} from '../clouds/aws/transport.ts';
import { createRecorder, type Exchange } from '../clouds/exchange.ts';
import { readRecording, writeRecording } from '../clouds/recording.ts';
import type { Connection } from '../model/cloud.ts';
import type { Profile } from '../model/profile.ts';
import { awsCredentials } from '../profiles/aws/credentials.ts';
import { endpointFor } from '../profiles/aws/endpoints.ts';
import type { InventoryHost, Settings } from './inventory.ts';
import { createSharedAgents } from './sharedAgents.ts';

export interface AwsConnections {
  connect(profile: Profile, settings: Settings): Promise<Connection>;
  /** Writes what was recorded, when that was asked for. */
  close(): Promise<void>;
}

/** Ways into AWS: credentials and transport for a profile, live or from its recording, recorded if `record` names a file. */
export function awsConnections(options: {
  readonly environment: NodeJS.ProcessEnv;
  readonly host: InventoryHost;
  readonly record?: string;
  readonly patience?: TransportPatience;
}): AwsConnections {
  const { environment, host, record, patience } = options;
  const recorder = createRecorder();
  const agents = createSharedAgents(environment, (problem) => host.notice(problem));

  const transportTo = (recording: readonly Exchange[] | undefined, { network }: Settings): AwsTransport => {
    const transport =
      recording === undefined
        ? liveTransport({ ...patience, agents: agents.for(network) })
        : replayTransport(recording);
    return record === undefined ? transport : recordingTransport(transport, recorder);
  };

  return {
    async connect(profile, settings) {
      const recording = profile.recording === undefined ? undefined : await readRecording(profile.recording);
      const transport = transportTo(recording, settings);
      const caller = recording === undefined ? profile : { ...profile, region: homeRegion(recording, profile) };
      const credentials = awsCredentials(caller, {
        trusted: settings.trusted,
        memberRoleName: settings.memberRoleName,
        environment,
        mfaCode: (device) => host.mfaCode({ profile: profile.id, device }),
        requestHandler: (client) => transport.handler(client),
      });
      return aws.connect(caller, {
        ...credentials,
        transport,
        regions: settings.regions,
        endpoint: (service) => endpointFor(profile, service),
      });
    },
    async close() {
      agents.close();
      if (record !== undefined) await writeRecording(record, recorder.exchanges());
    },
  };
}

/** The region whose profile made a recording: that of the calls about the caller itself. */
function homeRegion(recording: readonly Exchange[], profile: Profile): string {
  const own = recording.find(({ target }) => target.service === 'sts' && target.account === undefined);
  return own?.target.region ?? profile.region;
}
