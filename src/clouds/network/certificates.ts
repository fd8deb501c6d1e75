import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import tls from 'node:tls';
import type { NetworkSettings } from '../../model/network.ts';
import type { Problem } from '../../model/problem.ts';

export interface TrustedCertificates {
  /** In PEM, each once. */
  readonly certificates: readonly string[];
  /** What should be trusted and could not be read. The rest is trusted nevertheless. */
  readonly problems: readonly Problem[];
}

/**
 * The authorities that are trusted: Node's own, those of the operating system if that is wanted, and those in the file
 * that NODE_EXTRA_CA_CERTS names. Node reads that variable only when a process starts, and VS Code sets it later where it
 * takes the environment over from a shell.
 */
export function trustedCertificates(network: NetworkSettings, environment: NodeJS.ProcessEnv): TrustedCertificates {
  const extraFile = environment.NODE_EXTRA_CA_CERTS;
  const sources = [
    ...(network.systemCertificates ? [systemCertificates()] : []),
    ...(extraFile ? [certificatesIn(extraFile)] : []),
  ];
  return {
    certificates: [...new Set([ownCertificates(), ...sources.map((one) => one.certificates)].flat())],
    problems: sources.flatMap((one) => one.problems),
  };
}

/** What Node trusts by itself. Before 22.15, it told only what it was built with. */
function ownCertificates(): readonly string[] {
  return tls.getCACertificates === undefined ? tls.rootCertificates : tls.getCACertificates('default');
}

function systemCertificates(): TrustedCertificates {
  try {
    return { certificates: tls.getCACertificates('system'), problems: [] };
  } catch (error) {
    return none({
      code: 'SystemCertificatesUnreadable',
      message: `The certificates that this machine trusts could not be read: ${reasonOf(error)}.`,
      advice: 'If a certificate of your own is needed here, name its file in NODE_EXTRA_CA_CERTS.',
      nextStep: 'check-network',
    });
  }
}

function certificatesIn(path: string): TrustedCertificates {
  try {
    const blocks = readFileSync(path, 'utf8').match(/-----BEGIN CERTIFICATE-----.+?-----END CERTIFICATE-----/gs) ?? [];
    if (blocks.length === 0) return unreadable(path, 'it holds no certificate in PEM');
    return { certificates: blocks.map((pem) => new X509Certificate(pem).toString()), problems: [] };
  } catch (error) {
    return unreadable(path, reasonOf(error));
  }
}

function unreadable(path: string, reason: string): TrustedCertificates {
  return none({
    code: 'ExtraCertificatesUnreadable',
    message: `The certificates that NODE_EXTRA_CA_CERTS names could not be used: ${reason}.`,
    advice: 'Correct the variable or the file: connections that need these certificates fail until then.',
    nextStep: 'edit-file',
    file: { path },
  });
}

function none(problem: Problem): TrustedCertificates {
  return { certificates: [], problems: [problem] };
}

function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ').replace(/\.$/, '');
}
