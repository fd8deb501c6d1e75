/** From the most talkative to silence, as VS Code names them. */
export type LogLevel = 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'off';

/** One line of the log. Holds no secret and nothing of what calls answered. */
export interface LogRecord {
  readonly level: Exclude<LogLevel, 'off'>;
  /** ISO 8601 in UTC. */
  readonly time: string;
  readonly message: string;
  /** What tools look for: `scan`, `service`, `operation`, `account`, `region`, `attempt`, `milliseconds`, `outcome`. */
  readonly fields: Readonly<Record<string, string | number | boolean>>;
}
