import type { Call, Operation } from '../../model/cloud.ts';
import { ProblemError } from '../../model/problem.ts';
import type { Profile } from '../../model/profile.ts';
import type { AwsAccess } from './access.ts';
import { CallError } from './callError.ts';
import type { Caller, CallerIdentity } from './caller.ts';
import type { AwsClients } from './clients.ts';
import type { Entrance } from './entrance.ts';
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
  /** Who the profile's own credentials belong to. */
  caller(): Promise<CallerIdentity>;
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
}

export function createReader({ profile, access, clients, caller, entrance }: Connected, call: Call): AwsReader {
  const reader: AwsReader = {
    profile,
    regions: access.regions,
    caller: () => caller.identity(reader),
    async *pages(service, operation, { region, account }, input) {
      // The profile is in its own account already: there may be no role to assume there.
      const own = account === undefined || account === (await reader.caller()).Account;
      const named: Operation = {
        service: services[service].actions,
        name: operation,
        region,
        ...(account === undefined ? {} : { account }),
      };
      const send = async (more: object) => {
        if (!own) await entrance.enter(account, profile.region, call);
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
