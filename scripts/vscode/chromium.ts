import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { installOnce } from './installOnce.ts';
import { run } from './run.ts';

/** Quiet and offline; without the sandbox, which a container or root cannot have. It only ever sees our own server. */
const quietArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

/** Starts a headless Chromium: the one CHROMIUM names, else the one that comes from npm (Linux on x64). */
export async function launchChromium(): Promise<Browser> {
  const own = process.env.CHROMIUM;
  const { executablePath, env } = own === undefined ? await packagedChromium() : { executablePath: own, env: {} };
  return await chromium.launch({ executablePath, args: quietArguments, env: { ...process.env, ...env } });
}

interface Packaged {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
}

async function packagedChromium(): Promise<Packaged> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('There is no Chromium in npm for this system: set CHROMIUM to the path of an installed one.');
  }
  const folder = await installOnce('chromium-153.0.0', unpack);
  return { executablePath: join(folder, 'chromium'), env: { FONTCONFIG_FILE: join(folder, 'all-fonts.conf') } };
}

/** The package unpacks into the temporary folder of its process, so a process with another one does it. */
async function unpack(folder: string): Promise<void> {
  const script = `import chromium from '@sparticuz/chromium'; await chromium.executablePath();`;
  await run(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: import.meta.dirname,
    env: { ...process.env, TMPDIR: folder },
  });
  await writeFile(join(folder, 'all-fonts.conf'), fontConfiguration(folder));
}

/** The fonts of this machine and the one in the package, for machines that have none. */
function fontConfiguration(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${join(folder, 'fonts')}</dir>
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`;
}
