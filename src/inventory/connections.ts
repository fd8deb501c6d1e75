import type { TransportPatience } from '../clouds/aws/transport.ts';
import type { AzurePatience } from '../clouds/azure/transport.ts';
import { createRecorder } from '../clouds/exchange.ts';
import { readRecording, writeRecording } from '../clouds/recording.ts';
import type { Connection } from '../model/cloud.ts';
import type { Profile } from '../model/profile.ts';
import { awsConnections } from './awsConnections.ts';
import { azureConnections } from './azureConnections.ts';
import type { InventoryHost } from './host.ts';
import type { Settings } from './settings.ts';
import { createSharedAgents } from './sharedAgents.ts';

/** Ways into every cloud. */
export interface Connections {
  connect(profile: Profile, settings: Settings): Promise<Connection>;
  /** Signs a profile in, in the browser. Answers false when the person or the signal stopped it. */
  signIn(profile: Profile, settings: Settings, signal: AbortSignal): Promise<boolean>;
  /** Writes what was recorded, when that was asked for. */
  close(): Promise<void>;
}

/** Live, or from the recording of a profile; recorded if `record` names a file. */
export function openConnections(options: {
  readonly environment: NodeJS.ProcessEnv;
  readonly host: InventoryHost;
  readonly record?: string;
  readonly patience?: TransportPatience & AzurePatience;
}): Connections {
  const { environment, host, record } = options;
  const recorder = record === undefined ? undefined : createRecorder();
  const agents = createSharedAgents(environment, (problem) => host.notice(problem));
  const shared = { ...options, agents: ({ network }: Settings) => agents.for(network), recorder };
  const ways = { aws: awsConnections(shared), azure: azureConnections(shared) };

  return {
    async connect(profile, settings) {
      const recording = profile.recording === undefined ? undefined : await readRecording(profile.recording);
      return ways[profile.provider].connect(profile, settings, recording);
    },
    signIn: (profile, settings, signal) => ways[profile.provider].signIn(profile, settings, signal),
    async close() {
      agents.close();
      if (record !== undefined && recorder !== undefined) await writeRecording(record, recorder.exchanges());
    },
  };
}
