import type { Call, Operation } from '../../model/cloud.ts';
import { ProblemError } from '../../model/problem.ts';
import type { Profile } from '../../model/profile.ts';
import type { AwsAccess, PortalAccess } from './access.ts';
import { CallError } from './callError.ts';
import type { Caller, CallerIdentity } from './caller.ts';
import type { AwsClients } from './clients.ts';
import type { Entrance } from './entrance.ts';
import type { OrganizationTags } from './organizations/organizationTags.ts';
import { type InputOf, type OperationOf, type PageOf, type Service, services } from './services.ts';

/** Where an operation is called. Without an account: with the profile's own credentials. */
export interface CallPlace {
  readonly region: string;
  readonly account?: string;
}

/** What resource types read with. Made for one reading; every call it makes goes through the collector. */
export interface AwsReader {
  readonly profile: Profile;
  /** Names of the regions to read. Empty: all. */
  readonly regions: readonly string[];
  /** Who the profile's own credentials belong to. An SSO session has none of its own: rejects there. */
  caller(): Promise<CallerIdentity>;
  /** Tokens for the access portal, where the profile is an SSO session. */
  readonly portal: PortalAccess | undefined;
  /** Tags of what is in the organization. */
  readonly organizationTags: OrganizationTags;
  /** Every page that an operation answers, in order. An operation without pages answers one. */
  pages<S extends Service, O extends OperationOf<S>>(
    service: S,
    operation: O,
    place: CallPlace,
    input: InputOf<S, O>,
  ): AsyncGenerator<PageOf<S, O>>;
}

interface Connected {
  readonly profile: Profile;
  readonly access: AwsAccess;
  readonly clients: AwsClients;
  readonly caller: Caller;
  readonly entrance: Entrance;
  readonly organizationTags: OrganizationTags;
}

export function createReader(connected: Connected, call: Call): AwsReader {
  const { profile, access, clients, caller, entrance, organizationTags } = connected;
  const reader: AwsReader = {
    profile,
    portal: access.portal,
    organizationTags,
    regions: access.regions,
    caller: () => caller.identity(reader),
    async *pages(service, operation, { region, account }, input) {
      if (account !== undefined) entrance.admit(account);
      // The profile is in its own account already: there may be no role to assume there.
      const isHome = async (): Promise<boolean> => account === (await reader.caller()).Account;
      const own = account === undefined || (profile.portal === undefined && (await isHome()));
      const named: Operation = {
        service: services[service].actions,
        name: operation,
        region,
        ...(account === undefined ? {} : { account }),
      };
      const send = async (more: object) => {
        if (!own) await entrance.enter(account, call);
        return call(named, (signal) =>
          clients
            .send({ service, region, account, own }, operation, { ...input, ...more }, signal)
            .catch((error: unknown) => {
              throw signal.aborted ? signal.reason : new CallError(named, error);
            }),
        );
      };
      const nextPage = await clients.nextPage(service, operation);
      const asked = new Set<string>();
      for (let more: object | undefined = {}; more !== undefined; ) {
        const page = await send(more);
        yield page as PageOf<typeof service, typeof operation>;
        more = nextPage(page as Readonly<Record<string, unknown>>);
        const token = JSON.stringify(more);
        if (more !== undefined && asked.has(token)) throw new CallError(named, repeatedToken());
        asked.add(token);
      }
    },
  };
  return reader;
}

function repeatedToken(): ProblemError {
  return new ProblemError({
    code: 'RepeatedPageToken',
    message: 'The list never ends: AWS gave the same page token twice.',
    advice: 'What came before it is shown. Try again; if it happens again, an endpoint in between may be at fault.',
    nextStep: 'retry',
  });
}
