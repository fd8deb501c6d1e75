import http from 'node:http';
import https from 'node:https';
import { createSecureContext } from 'node:tls';
import type { NetworkSettings } from '../../model/network.ts';
import { type Problem, ProblemError } from '../../model/problem.ts';
import { trustedCertificates } from './certificates.ts';
import { directHosts, type HostTest } from './noProxy.ts';
import { FailingAgent, ForwardAgent, type ProxiedOptions, TunnelAgent } from './proxiedAgents.ts';
import { type HttpProxy, proxyFor } from './proxy.ts';

/** How everything reaches the network: made once and shared, so that connections are. */
export interface Agents {
  readonly http: http.Agent;
  readonly https: https.Agent;
  /** What in the settings or the environment could not be used, though calls are made without it. */
  readonly problems: readonly Problem[];
  /** Closes all connections, those in use as well. */
  destroy(): void;
}

/** Shorter than endpoints and proxies keep idle connections: what they close themselves can break under a request. */
const idleTimeout = 15_000;
/** Connections to one host. Calls under way are fewer; this is what bounds an error. */
const mostSockets = 100;

/**
 * Agents that do as VS Code's settings and the environment say: which proxy, for which hosts, and whose certificates
 * count. What is wrong with a proxy fails the requests that would go through it, with a ProblemError.
 */
export function createAgents(network: NetworkSettings, environment: NodeJS.ProcessEnv): Agents {
  const { certificates, problems } = trustedCertificates(network, environment);
  const closing = new AbortController();
  const trust = {
    // Made once: with hundreds of certificates, it takes longer than a handshake.
    secureContext: createSecureContext({ ca: [...certificates] }),
    ...(network.strictSsl ? {} : { rejectUnauthorized: false }),
  };
  const pool = { keepAlive: true, timeout: idleTimeout, maxSockets: mostSockets };
  const proxied: ProxiedOptions = { idleTimeout, trust, closed: closing.signal };

  const goesDirect = directHosts(network, environment);
  const routed = <Kind extends http.Agent>(
    scheme: 'http' | 'https',
    Direct: new (options: https.AgentOptions) => Kind,
  ) => {
    const direct = new Direct({ ...pool, ...(scheme === 'https' ? trust : {}) });
    const through = agentThrough(scheme, network, environment, proxied);
    return through === undefined ? direct : front(new Direct(pool), direct, through, goesDirect);
  };
  const agents = { http: routed('http', http.Agent), https: routed('https', https.Agent) };
  return {
    ...agents,
    problems,
    destroy() {
      closing.abort();
      agents.http.destroy();
      agents.https.destroy();
    },
  };
}

/** The agent for what goes through a proxy; undefined where there is none. */
function agentThrough(
  scheme: 'http' | 'https',
  network: NetworkSettings,
  environment: NodeJS.ProcessEnv,
  options: ProxiedOptions,
): http.Agent | undefined {
  try {
    const proxy: HttpProxy | undefined = proxyFor(scheme, network, environment);
    if (proxy === undefined) return undefined;
    return scheme === 'https' ? new TunnelAgent(proxy, options) : new ForwardAgent(proxy, options);
  } catch (error) {
    if (error instanceof ProblemError) return new FailingAgent(error);
    throw error;
  }
}

/** What requests are handed to. Node's types leave it out; agent-base builds on it as well. */
interface RequestTaker {
  addRequest(request: http.ClientRequest, options: { readonly host?: string; readonly port?: number | string }): void;
}

/** An agent that only decides, for each request, which of two others sends it. */
function front<Kind extends http.Agent>(
  agent: Kind,
  direct: http.Agent,
  through: http.Agent,
  goesDirect: HostTest,
): Kind {
  const taker: RequestTaker = {
    addRequest(request, options) {
      const chosen = goesDirect(options.host ?? 'localhost', Number(options.port)) ? direct : through;
      (chosen as http.Agent & RequestTaker).addRequest(request, options);
    },
  };
  return Object.assign(agent, taker, {
    destroy() {
      direct.destroy();
      through.destroy();
    },
  });
}
