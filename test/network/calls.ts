import { ListRootsCommand, OrganizationsClient } from '@aws-sdk/client-organizations';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { diagnose } from '../../src/clouds/aws/diagnose.ts';
import { liveTransport, type TransportPatience } from '../../src/clouds/aws/transport.ts';
import { type Agents, createAgents } from '../../src/clouds/network/agents.ts';
import type { Diagnosis } from '../../src/model/cloud.ts';
import { environmentNetwork, type NetworkSettings } from '../../src/model/network.ts';

/** A password that has to be encoded in an address, and may never be shown. */
export const password = 'p@ss/w%rd:ü';
export const encodedPassword = encodeURIComponent(password);

export interface Caller {
  readonly agents: Agents;
  /** The number of roots that Organizations tells of, at its real name. */
  roots(signal?: AbortSignal): Promise<number>;
  /** The account that STS tells, at its real name or at another endpoint. */
  account(endpoint?: string): Promise<string | undefined>;
}

/** Real clients of the SDK over the real transport. */
export function caller(
  network: Partial<NetworkSettings>,
  environment: NodeJS.ProcessEnv = {},
  patience: TransportPatience = {},
): Caller {
  const agents = createAgents({ ...environmentNetwork, ...network }, environment);
  const transport = liveTransport({ agents, ...patience });
  const options = (service: string, region: string) => ({
    region,
    maxAttempts: 1,
    credentials: { accessKeyId: 'AKIA', secretAccessKey: 'secret' },
    requestHandler: transport.handler({ service, region, account: undefined }),
  });
  const organizations = new OrganizationsClient(options('organizations', 'us-east-1'));
  return {
    agents,
    async roots(signal) {
      const answer = await organizations.send(
        new ListRootsCommand(),
        signal === undefined ? {} : { abortSignal: signal },
      );
      return answer.Roots?.length ?? 0;
    },
    async account(endpoint) {
      const sts = new STSClient({ ...options('sts', 'eu-west-1'), ...(endpoint === undefined ? {} : { endpoint }) });
      return (await sts.send(new GetCallerIdentityCommand())).Account;
    },
  };
}

/** What is told of a call that has to fail. */
export async function diagnosisOf(call: Promise<unknown>): Promise<Diagnosis> {
  const error = await call.then(
    (answer) => {
      throw new Error(`nothing failed: ${JSON.stringify(answer)}`);
    },
    (error: unknown) => error,
  );
  return diagnose(error);
}
