import type * as vscode from 'vscode';
import { type ExportFormat, isExportFormat } from '../../model/exportFormats.ts';
import { presets } from '../../picture/presets.ts';
import type { Shown } from './pickShown.ts';

/** What a person chose the last time they exported something. */
export interface RememberedExport {
  readonly shown?: Shown;
  readonly format?: ExportFormat;
  /** Address of the folder. */
  readonly folder?: string;
  readonly redact?: boolean;
}

const key = 'orrery.lastExport';

/** What is kept may be of another version: what is not understood counts as not chosen. */
export function rememberedExport(memory: vscode.Memento): RememberedExport {
  const kept = memory.get<Readonly<Record<string, unknown>>>(key, {});
  const shown = ['view' as const, ...presets].find((known) => known === kept.shown);
  const { format, folder, redact } = kept;
  return {
    ...(shown === undefined ? {} : { shown }),
    ...(typeof format === 'string' && isExportFormat(format) ? { format } : {}),
    ...(typeof folder === 'string' ? { folder } : {}),
    ...(redact === true ? { redact } : {}),
  };
}

export async function rememberExport(memory: vscode.Memento, choices: RememberedExport): Promise<void> {
  await memory.update(key, choices);
}
