import * as vscode from 'vscode';
import type { LogLevel, LogRecord } from '../model/log.ts';
import { plainLine } from './plainText.ts';

/** Writes a record as one line, `message key=value …`, at its own level. VS Code adds time and level. */
export function writeRecord(channel: vscode.LogOutputChannel, record: LogRecord): void {
  channel[record.level](lineOf(record));
}

/** What the channel shows, so that nothing else needs to be made and sent. */
export function levelOf(channel: vscode.LogOutputChannel): LogLevel {
  return levels[channel.logLevel];
}

const levels: Readonly<Record<vscode.LogLevel, LogLevel>> = {
  [vscode.LogLevel.Off]: 'off',
  [vscode.LogLevel.Trace]: 'trace',
  [vscode.LogLevel.Debug]: 'debug',
  [vscode.LogLevel.Info]: 'info',
  [vscode.LogLevel.Warning]: 'warn',
  [vscode.LogLevel.Error]: 'error',
};

function lineOf({ message, fields }: LogRecord): string {
  const pairs = Object.entries(fields).map(([name, value]) => `${name}=${valueText(value)}`);
  return plainLine([message, ...pairs].join(' '));
}

/** Text with a space or quote in it stands in quotes, so that it ends where it ends. */
function valueText(value: LogRecord['fields'][string]): string {
  const text = String(value);
  return /^[^\s"=]+$/.test(text) ? text : JSON.stringify(text);
}
