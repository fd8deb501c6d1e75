import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Problem } from '../../model/problem.ts';

export type Environment = NodeJS.ProcessEnv;

/**
 * The folder in which the Azure CLI keeps its files: `AZURE_CONFIG_DIR`, else `.azure` in the home.
 * https://learn.microsoft.com/cli/azure/azure-cli-configuration#cli-configuration-file
 */
export function azFolder(environment: Environment): string {
  const { AZURE_CONFIG_DIR, HOME, USERPROFILE } = environment;
  return AZURE_CONFIG_DIR || join(HOME || USERPROFILE || homedir(), '.azure');
}

/** A file of the Azure CLI: undefined where there is none, and with a problem where there is one that cannot be read. */
export interface AzFile {
  readonly path: string;
  readonly text?: string;
  readonly problem?: Problem;
}

/** Reads one of the Azure CLI's files anew. Never throws. */
export async function readAzFile(environment: Environment, name: string): Promise<AzFile> {
  const path = join(azFolder(environment), name);
  try {
    return { path, text: await readFile(path, 'utf8') };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT' || code === 'ENOTDIR') return { path };
    return {
      path,
      problem: {
        code: 'FileNotReadable',
        message: `${path} could not be read.`,
        advice: 'Check that it is a file you may read.',
        nextStep: 'edit-file',
        file: { path },
      },
    };
  }
}
