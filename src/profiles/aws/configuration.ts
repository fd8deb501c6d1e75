import { devNull, homedir } from 'node:os';
import { join } from 'node:path';
import { loadSharedConfigFiles, readFile } from '@smithy/core/config';
import type { Problem } from '../../model/problem.ts';
import { type Mistake, type Scan, type Section, scanIni } from './scanIni.ts';
import type { FileKind, SectionKind } from './sectionHeader.ts';

/** Keys and values of one section. A key that is nested under another is called `outer.inner`. */
export type Values = Readonly<Record<string, string | undefined>>;
export type Environment = NodeJS.ProcessEnv;

/** What the shared config and credentials files say now, as the SDK reads them. */
export interface AwsConfiguration {
  readonly config: ConfigurationFile;
  readonly credentials: ConfigurationFile;
  /** By name; what the credentials file says goes before the config file. */
  readonly profiles: ReadonlyMap<string, Values>;
  readonly ssoSessions: ReadonlyMap<string, Values>;
  readonly services: ReadonlyMap<string, Values>;
  /** Every mistake in both files, and files that could not be read. */
  readonly problems: readonly Problem[];
}

export interface ConfigurationFile {
  readonly kind: FileKind;
  readonly path: string;
  /** What the SDK may be given to read: this file, or an empty one where this one would break it. */
  readonly safePath: string;
  readonly scan: Scan;
  /** The sections of one kind and name, in the order they are written. */
  readonly sections: (kind: SectionKind, name: string) => readonly Section[];
}

/**
 * Reads both files again, whatever was read before. Files that do not exist are empty, unless the environment names
 * them. Where they are follows the SDK: `AWS_CONFIG_FILE` and `AWS_SHARED_CREDENTIALS_FILE`, else `.aws` in the home.
 */
export async function readAwsConfiguration(environment: Environment): Promise<AwsConfiguration> {
  const [config, credentials] = await Promise.all([
    readFileOf('config', environment.AWS_CONFIG_FILE, environment),
    readFileOf('credentials', environment.AWS_SHARED_CREDENTIALS_FILE, environment),
  ]);
  // Both texts are in the SDK's cache now, just read: what it parses is what was scanned.
  const { configFile, credentialsFile } = await loadSharedConfigFiles({
    configFilepath: config.file.safePath,
    filepath: credentials.file.safePath,
  });
  const profiles = new Map<string, Values>();
  for (const [name, values] of Object.entries(configFile)) if (!isOtherSection(name)) profiles.set(name, values);
  for (const [name, values] of Object.entries(credentialsFile)) {
    if (!isOtherSection(name) && !name.startsWith('profile.')) profiles.set(name, { ...profiles.get(name), ...values });
  }
  return {
    config: config.file,
    credentials: credentials.file,
    profiles,
    ssoSessions: sectionsOf(configFile, 'sso-session.'),
    services: sectionsOf(configFile, 'services.'),
    problems: [...config.problems, ...credentials.problems],
  };
}

/** Where a profile's key stands, or its header: in the file that counts, since the credentials file goes first. */
export function locate(
  configuration: AwsConfiguration,
  profile: string,
  ...keys: readonly string[]
): { path: string; line: number } | undefined {
  const places = [configuration.credentials, configuration.config].flatMap(({ path, sections }) =>
    sections('profile', profile)
      .filter(({ unread }) => unread === undefined)
      .map((section) => ({ path, section })),
  );
  for (const key of keys) {
    for (const { path, section } of places) {
      const line = section.keys.get(key);
      if (line !== undefined) return { path, line };
    }
  }
  const header = places.at(-1);
  return header && { path: header.path, line: header.section.line };
}

/** Where the header of an SSO session stands. */
export function locateSession({ config }: AwsConfiguration, name: string): { path: string; line: number } | undefined {
  const section = config.sections('sso-session', name)[0];
  return section && { path: config.path, line: section.line };
}

/** A mistake in a file as a problem that leads there. */
export function mistakeProblem(mistake: Mistake, path: string): Problem {
  return {
    code: mistake.code,
    message: `${path}, line ${mistake.line}: ${mistake.text}`,
    advice: 'Correct the line; the profiles that do not need it still work.',
    nextStep: 'edit-file',
    file: { path, line: mistake.line },
  };
}

interface FileReading {
  readonly file: ConfigurationFile;
  readonly problems: readonly Problem[];
}

async function readFileOf(kind: FileKind, named: string | undefined, environment: Environment): Promise<FileReading> {
  const home = homeOf(environment);
  const chosen = named || join(home, '.aws', kind);
  const path = chosen.startsWith('~/') ? join(home, chosen.slice(2)) : chosen;
  try {
    const scan = scanIni(await readFile(path, { ignoreCache: true }), kind);
    const safePath = scan.unreadable === undefined ? path : devNull;
    return { file: { kind, path, safePath, ...indexed(scan) }, problems: mistakeProblems(scan, path) };
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    const file = { kind, path, safePath: devNull, ...indexed({ sections: [], mistakes: [] }) };
    return { file, problems: missing && !named ? [] : [unreadFile(path, named ? kind : undefined, missing)] };
  }
}

function indexed(scan: Scan): Pick<ConfigurationFile, 'scan' | 'sections'> {
  const byName = Map.groupBy(scan.sections, ({ kind, name }) => `${kind} ${name}`);
  return { scan, sections: (kind, name) => byName.get(`${kind} ${name}`) ?? [] };
}

/** The home that the SDK would take from this environment. */
export function homeOf({ HOME, USERPROFILE, HOMEPATH, HOMEDRIVE = 'C:\\' }: Environment): string {
  return HOME || USERPROFILE || (HOMEPATH ? `${HOMEDRIVE}${HOMEPATH}` : homedir());
}

function isOtherSection(name: string): boolean {
  return name.startsWith('sso-session.') || name.startsWith('services.');
}

function sectionsOf(file: Readonly<Record<string, Values>>, prefix: string): Map<string, Values> {
  const found = Object.entries(file).filter(([name]) => name.startsWith(prefix));
  return new Map(found.map(([name, values]) => [name.slice(prefix.length), values]));
}

/** More than this and the file is probably not a configuration file at all. */
const mostMistakes = 20;

function mistakeProblems(scan: Scan, path: string): Problem[] {
  const problems = scan.mistakes.slice(0, mostMistakes).map((mistake) => mistakeProblem(mistake, path));
  const more = scan.mistakes.length - problems.length;
  if (more <= 0) return problems;
  return [
    ...problems,
    {
      code: 'MoreMistakes',
      message: `${path} holds ${more} more ${more === 1 ? 'mistake' : 'mistakes'} like these.`,
      advice: 'Check that this is an AWS configuration file.',
      nextStep: 'edit-file',
      file: { path },
    },
  ];
}

function unreadFile(path: string, named: FileKind | undefined, missing: boolean): Problem {
  const variable = named === 'config' ? 'AWS_CONFIG_FILE' : 'AWS_SHARED_CREDENTIALS_FILE';
  return {
    code: missing ? 'FileNotFound' : 'FileNotReadable',
    message: missing ? `${path} does not exist, but ${variable} names it.` : `${path} could not be read.`,
    advice: named
      ? `Check the file and the environment variable ${variable}.`
      : 'Check that it is a file you may read.',
    nextStep: 'edit-file',
    file: { path },
  };
}
