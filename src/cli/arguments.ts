import { InvalidArgumentError } from 'commander';
import type { RoleByAccount } from '../model/cloud.ts';
import { type ExportFormat, exportFormats, isExportFormat } from '../model/exportFormats.ts';
import { type Grouping, groupings, isGrouping } from '../picture/view.ts';

/** Words that are separated by commas. */
export function words(text: string): string[] {
  return text
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

export function positiveInteger(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError('It must be a whole number above 0.');
  return number;
}

/** `aws.ec2=5,aws.organizations=120`: minutes by resource type, or the beginning of one. */
export function freshFor(text: string): Record<string, number> {
  const entries = words(text).map((word): [string, number] => {
    const [, type = '', minutes = ''] = /^([a-z][\w.]*)=(\d+(?:\.\d+)?)$/i.exec(word) ?? [];
    if (type === '') throw new InvalidArgumentError('It must be like aws.ec2=5,aws.organizations=120.');
    return [type, Number(minutes)];
  });
  return Object.fromEntries(entries);
}

/** `123456789012=Auditor`, one or several: roles by account number; `123456789012=`: the account is left out. */
export function roleFor(text: string, before: RoleByAccount = {}): RoleByAccount {
  // Names of roles may hold commas, too.
  const entries = text.split(/,(?=\d{12}=)/).map((word): [string, string | null] => {
    const [, account, role] = /^(\d{12})=(.*)$/s.exec(word) ?? [];
    if (account === undefined) throw new InvalidArgumentError('It must be like 123456789012=Auditor.');
    return [account, role || null];
  });
  return { ...before, ...Object.fromEntries(entries) };
}

/** `account`, `tag:team`: what the outermost containers are. */
export function grouping(text: string): Grouping {
  if (isGrouping(text)) return text;
  throw new InvalidArgumentError(`It must be ${groupings.join(', ')} or tag:KEY.`);
}

/** `svg,drawio`: formats by their names. */
export function formats(text: string): ExportFormat[] {
  const named = words(text);
  if (named.length > 0 && named.every(isExportFormat)) return named;
  throw new InvalidArgumentError(`It must be some of ${Object.keys(exportFormats).join(', ')}.`);
}

/** An option that may be given several times. */
export function several(text: string, before: readonly string[] = []): string[] {
  return [...before, text];
}
