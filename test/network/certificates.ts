import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const fileOf = (name: string): string => fileURLToPath(new URL(`certificates/${name}`, import.meta.url));

/** The file with the private authority that nobody trusts by default. */
export const authorityFile = fileOf('authority.pem');

/** What servers show: names under us-east-1.amazonaws.com and eu-west-1.amazonaws.com, and localhost. */
export const certificate = {
  cert: readFileSync(fileOf('server.pem')),
  key: readFileSync(fileOf('server.key')),
};
