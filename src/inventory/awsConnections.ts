import { aws } from '../clouds/aws/aws.ts';
import { CallError } from '../clouds/aws/callError.ts';
import { diagnose } from '../clouds/aws/diagnose.ts';
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
import { ProblemError } from '../model/problem.ts';
import type { Profile } from '../model/profile.ts';
import { readAwsConfiguration } from '../profiles/aws/configuration.ts';
import { awsCredentials } from '../profiles/aws/credentials.ts';
import { signInToSession } from '../profiles/aws/deviceSignIn.ts';
import { endpointFor } from '../profiles/aws/endpoints.ts';
import { ssoSession } from '../profiles/aws/ssoSession.ts';
import type { InventoryHost, Settings } from './inventory.ts';
import { createSharedAgents } from './sharedAgents.ts';

export interface AwsConnections {
  connect(profile: Profile, settings: Settings): Promise<Connection>;
  /** Signs a profile's SSO session in, in the browser. Answers false when the person or the signal stopped it. */
  signIn(profile: Profile, settings: Settings, signal: AbortSignal): Promise<boolean>;
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
      const caller = recording === undefined ? profile : { ...profile, ...recordedWith(recording) };
      const credentials = awsCredentials(caller, {
        ...settings,
        environment,
        mfaCode: (device) => host.mfaCode({ profile: profile.id, device }),
        requestHandler: (client) => transport.handler(client),
      });
      return aws.connect(caller, {
        ...credentials,
        transport,
        regions: settings.regions,
        // A recording holds what lists answer: whoever replays it may start anywhere.
        config: recording === undefined && record === undefined && settings.awsConfig !== 'off',
        endpoint: (service) => endpointFor(profile, service),
      });
    },
    async signIn(profile, settings, signal) {
      const found = ssoSession(sessionOf(profile), await readAwsConfiguration(environment));
      if ('problem' in found) throw new ProblemError(found.problem);
      // Never recorded: a recording needs nobody to sign in.
      const transport = liveTransport({ ...patience, agents: agents.for(settings.network) });
      try {
        const access = {
          environment,
          requestHandler: transport.handler,
          showCode: (shown: { code: string; address: string }) => host.signInCode({ profile: profile.id, ...shown }),
        };
        return await signInToSession(found.session, profile, access, signal);
      } catch (error) {
        if (error instanceof ProblemError) throw error;
        const { region } = found.session;
        const { problem } = diagnose(new CallError({ service: 'sso-oauth', name: 'RegisterClient', region }, error));
        throw new ProblemError(problem, error);
      } finally {
        await transport.close();
      }
    },
    async close() {
      agents.close();
      if (record !== undefined) await writeRecording(record, recorder.exchanges());
    },
  };
}

/** What the profile that made a recording was: an SSO session where a portal's accounts were listed, and in which region. */
function recordedWith(recording: readonly Exchange[]): Partial<Pick<Profile, 'region' | 'portal'>> {
  const own = recording.find(({ target }) => target.service === 'sts' && target.account === undefined);
  if (own !== undefined) return { region: own.target.region };
  const listed = recording.find(({ target }) => target.service === 'sso' && target.account === undefined);
  const first = recording.find(({ request }) => request.body.includes('Action=DescribeRegions'));
  if (listed === undefined) return {};
  const { region } = listed.target;
  return { region: first?.target.region ?? region, portal: { startUrl: 'recorded', region } };
}

/** Name of the SSO session that a profile signs in to. Throws a ProblemError where it signs in otherwise. */
function sessionOf({ name, method, source, signIn }: Profile): string {
  if (signIn?.kind === 'sso-session') return signIn.name;
  throw new ProblemError({
    code: 'NoSsoSession',
    message: `Profile ${name} uses no SSO session: it uses ${method}.`,
    advice: `Look at how it is configured in ${source}.`,
    nextStep: 'edit-file',
  });
}
