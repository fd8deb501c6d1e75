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
import type { Exchange, Recorder } from '../clouds/exchange.ts';
import type { Agents } from '../clouds/network/agents.ts';
import type { Connection } from '../model/cloud.ts';
import { ProblemError } from '../model/problem.ts';
import type { Profile } from '../model/profile.ts';
import { readAwsConfiguration } from '../profiles/aws/configuration.ts';
import { awsCredentials } from '../profiles/aws/credentials.ts';
import { signInToSession } from '../profiles/aws/deviceSignIn.ts';
import { endpointFor } from '../profiles/aws/endpoints.ts';
import { ssoSession } from '../profiles/aws/ssoSession.ts';
import type { InventoryHost } from './host.ts';
import type { Settings } from './settings.ts';

export interface AwsConnections {
  /** Live, or from a recording. What is called is recorded where there is a recorder. */
  connect(profile: Profile, settings: Settings, recording: readonly Exchange[] | undefined): Promise<Connection>;
  /** Signs a profile's SSO session in, in the browser. Answers false when the person or the signal stopped it. */
  signIn(profile: Profile, settings: Settings, signal: AbortSignal): Promise<boolean>;
}

/** Ways into AWS: credentials and transport for a profile. */
export function awsConnections(options: {
  readonly environment: NodeJS.ProcessEnv;
  readonly host: InventoryHost;
  readonly agents: (settings: Settings) => Agents;
  readonly recorder: Recorder | undefined;
  readonly patience?: TransportPatience;
}): AwsConnections {
  const { environment, host, agents, recorder, patience } = options;

  const transportTo = (recording: readonly Exchange[] | undefined, settings: Settings): AwsTransport => {
    const transport =
      recording === undefined ? liveTransport({ ...patience, agents: agents(settings) }) : replayTransport(recording);
    return recorder === undefined ? transport : recordingTransport(transport, recorder);
  };

  return {
    async connect(profile, settings, recording) {
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
        config: recording === undefined && recorder === undefined && settings.awsConfig !== 'off',
        endpoint: (service) => endpointFor(profile, service),
      });
    },
    async signIn(profile, settings, signal) {
      const found = ssoSession(sessionOf(profile), await readAwsConfiguration(environment));
      if ('problem' in found) throw new ProblemError(found.problem);
      // Never recorded: a recording needs nobody to sign in.
      const transport = liveTransport({ ...patience, agents: agents(settings) });
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
