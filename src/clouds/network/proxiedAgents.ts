import http from 'node:http';
import https from 'node:https';
import { isIP, type Socket } from 'node:net';
import tls from 'node:tls';
import { Agent, type AgentConnectOpts } from 'agent-base';
import { HttpProxyAgent } from 'http-proxy-agent';
import type { HttpProxy } from './proxy.ts';
import { proxyRefused, proxyUnreachable } from './proxyProblems.ts';

export interface ProxiedOptions {
  /** Idle connections are kept for so many milliseconds. */
  readonly idleTimeout: number;
  /** How certificates are checked: those of endpoints, and that of a proxy which is spoken to over TLS. */
  readonly trust: Pick<tls.ConnectionOptions, 'secureContext' | 'rejectUnauthorized'>;
  /** Ends everything, connections that are being made included. */
  readonly closed: AbortSignal;
}

/** Milliseconds that a proxy has to open a tunnel: less than SDKs wait for a connection, as the proxy is to be named. */
const tunnelTimeout = 8_000;

/**
 * Calls https endpoints through tunnels (CONNECT: RFC 9110, 9.3.6), which are kept and used again. Their number has no
 * bound of its own: it is that of the calls under way.
 */
export class TunnelAgent extends Agent {
  readonly #proxy: HttpProxy;
  readonly #options: ProxiedOptions;

  constructor(proxy: HttpProxy, options: ProxiedOptions) {
    super({ keepAlive: true, timeout: options.idleTimeout });
    this.#proxy = proxy;
    this.#options = options;
  }

  /** By itself, the library looks for `https` in the call stack, where it is not when a socket comes back. */
  override isSecureEndpoint(): boolean {
    return true;
  }

  override async connect(_request: http.ClientRequest, options: AgentConnectOpts): Promise<Socket> {
    const { host = 'localhost', port } = options;
    const socket = await openTunnel(this.#proxy, `${isIP(host) === 6 ? `[${host}]` : host}:${port}`, this.#options);
    const servername = 'servername' in options ? { servername: options.servername } : {};
    return tls.connect({ socket, host, ...servername, ...this.#options.trust });
  }
}

/** A connection to an endpoint. What is wrong with the proxy is told as such: it is not the endpoint's answer. */
function openTunnel(proxy: HttpProxy, endpoint: string, { trust, closed }: ProxiedOptions): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const request = (proxy.secure ? https : http).request({
      host: proxy.host,
      port: proxy.port,
      method: 'CONNECT',
      path: endpoint,
      headers: { host: endpoint, ...authorizationOf(proxy) },
      agent: false,
      timeout: tunnelTimeout,
      signal: closed,
      ...trust,
    });
    request.once('connect', ({ statusCode = 0 }, socket: Socket) => {
      if (statusCode >= 200 && statusCode < 300) resolve(socket.setTimeout(0));
      else {
        socket.destroy();
        reject(proxyRefused(proxy, endpoint, statusCode));
      }
    });
    request.once('timeout', () => request.destroy(Object.assign(new Error('No answer'), { code: 'ETIMEDOUT' })));
    request.once('error', (error) => reject(proxyUnreachable(proxy, error)));
    request.end();
  });
}

/** Calls http endpoints by telling the proxy their whole address (RFC 9112, 3.2.2). */
export class ForwardAgent extends HttpProxyAgent<string> {
  readonly #proxy: HttpProxy;

  constructor(proxy: HttpProxy, { idleTimeout, trust, closed }: ProxiedOptions) {
    const { host, port, secure } = proxy;
    super(`${secure ? 'https' : 'http'}://${isIP(host) === 6 ? `[${host}]` : host}:${port}`, {
      keepAlive: true,
      timeout: idleTimeout,
      headers: authorizationOf(proxy),
      signal: closed,
      ...(isIP(host) === 0 ? { servername: host } : {}),
      ...trust,
    });
    this.#proxy = proxy;
  }

  override isSecureEndpoint(): boolean {
    return false;
  }

  override async connect(...request: Parameters<HttpProxyAgent<string>['connect']>): Promise<Socket> {
    try {
      return await super.connect(...request);
    } catch (error) {
      throw proxyUnreachable(this.#proxy, error);
    }
  }
}

/** Fails every request with the same error. */
export class FailingAgent extends Agent {
  readonly #error: Error;

  constructor(error: Error) {
    super();
    this.#error = error;
  }

  override async connect(): Promise<never> {
    throw this.#error;
  }
}

function authorizationOf({ authorization }: HttpProxy): http.OutgoingHttpHeaders {
  return authorization === undefined ? {} : { 'Proxy-Authorization': authorization };
}
