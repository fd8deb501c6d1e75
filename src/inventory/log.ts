import { type Logger as Pino, pino } from 'pino';
import type { CallEnd } from '../collect/traffic.ts';
import type { LogLevel, LogRecord } from '../model/log.ts';
import { type Problem, ProblemError } from '../model/problem.ts';
import { textWithoutSecrets } from '../model/secrets.ts';
import { type LogFile, openLogFile } from './logFile.ts';

/** What a record carries beside its message. What is undefined is left out. */
export type LogFields = Readonly<Record<string, string | number | boolean | undefined>>;

/** Writes records. Fields must not be called `level`, `time` or `message`. */
export interface Logger {
  trace(fields: LogFields, message: string): void;
  debug(fields: LogFields, message: string): void;
  info(fields: LogFields, message: string): void;
  warn(fields: LogFields, message: string): void;
  error(fields: LogFields, message: string): void;
  /** One that adds these fields to all of its records, and follows the level of this one. */
  child(fields: LogFields): Logger;
}

export interface Log extends Logger {
  setLevel(level: LogLevel): void;
  /** Appends lines of JSON to a file from now on; undefined ends that. The same file again changes nothing. */
  setFile(path: string | undefined): void;
  /** Everything is in the file when it returns. Records after it only reach `write`. */
  close(): void;
}

export interface LogOptions {
  readonly level: LogLevel;
  readonly write: (record: LogRecord) => void;
  readonly file?: string;
  /** Told once of each file that cannot be written: logging to it ends, and nothing else. */
  readonly notice: (problem: Problem) => void;
}

/** A second net under {@link textWithoutSecrets}: fields that no record should have. */
const neverLogged = [
  ...['accessKey', 'authorization', 'body', 'cookie', 'credentials', 'headers', 'password', 'payload', 'privateKey'],
  ...['proxy', 'proxyAuthorization', 'secret', 'secretAccessKey', 'sessionToken', 'token', 'userData'],
];

/** Structured records to whoever holds the inventory and, where asked for, to a file. Synchronous: a crash loses nothing. */
export function createLog({ level, write, file: path, notice }: LogOptions): Log {
  let file: LogFile | undefined;
  let asked: string | undefined;

  const closeFile = (): void => {
    file?.close();
    file = undefined;
  };
  const tell = (error: unknown): void => {
    if (!(error instanceof ProblemError)) throw error;
    notice(error.problem);
  };
  const root = pino(
    {
      level: pinoLevel(level),
      base: null,
      messageKey: 'message',
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: neverLogged, censor: '(removed)' },
    },
    {
      write(line: string) {
        write(recordOf(line));
        try {
          file?.append(line);
        } catch (error) {
          closeFile();
          tell(error);
        }
      },
    },
  );
  const setFile = (path: string | undefined): void => {
    if (path === asked) return;
    asked = path;
    closeFile();
    try {
      if (path !== undefined) file = openLogFile(path);
    } catch (error) {
      tell(error);
    }
  };
  setFile(path);
  return {
    ...logger(root),
    setLevel(level) {
      root.level = pinoLevel(level);
    },
    setFile,
    close: closeFile,
  };
}

/** What a call came to, for one record. Holds nothing that was sent or answered: only the provider's code, if it is one. */
export function callFields({ operation, attempt, waited, milliseconds, outcome, code }: CallEnd): LogFields {
  return {
    service: operation.service,
    operation: operation.name,
    account: operation.account,
    region: operation.region,
    attempt,
    waited: Math.round(waited),
    milliseconds: Math.round(milliseconds),
    outcome,
    code: code === undefined || plainCode.test(code) ? code : 'UnreadableCode',
  };
}

/** Codes are words (`AccessDeniedException`, `InvalidParameter.Value`): anything else is text from outside. */
const plainCode = /^[\w.:-]{1,100}$/;

function logger(target: Pino<never>): Logger {
  const at = (level: LogRecord['level']) => (fields: LogFields, message: string) => {
    if (target.isLevelEnabled(level)) target[level](cleaned(fields), textWithoutSecrets(message));
  };
  return {
    trace: at('trace'),
    debug: at('debug'),
    info: at('info'),
    warn: at('warn'),
    error: at('error'),
    child: (fields) => logger(target.child(cleaned(fields))),
  };
}

function cleaned(fields: LogFields): LogFields {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      typeof value === 'string' ? textWithoutSecrets(value) : value,
    ]),
  );
}

function pinoLevel(level: LogLevel): string {
  return level === 'off' ? 'silent' : level;
}

/** The record that a line says: what the file and the host get is one and the same. */
function recordOf(line: string): LogRecord {
  const { level, time, message, ...fields } = JSON.parse(line);
  return { level, time, message, fields };
}
