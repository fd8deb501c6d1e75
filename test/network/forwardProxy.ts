import { createServer, type IncomingMessage, type RequestListener, request as requestOver } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { type AddressInfo, connect, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { certificate } from './certificates.ts';

export interface ForwardProxy {
  readonly port: number;
  /** The endpoints that tunnels were asked for, in order: `sts.eu-west-1.amazonaws.com:443`. */
  readonly tunnels: readonly string[];
  /** The absolute addresses that were asked for in the clear. */
  readonly forwarded: readonly string[];
  /** Connections that clients made to it. */
  readonly connections: number;
  /** Those of them that are open now. */
  readonly open: number;
  /** Requests that were turned away with 407. */
  readonly unauthorized: number;
  close(): Promise<void>;
}

export interface ProxyOptions {
  /** The port on this machine where everything arrives, whatever its name. */
  readonly upstream: number;
  /** `user:password`, without which nobody passes. */
  readonly credentials?: string;
  /** Spoken to over TLS. */
  readonly secure?: boolean;
  /** Answers CONNECT with this status instead of a tunnel. */
  readonly refusal?: number;
  /** Takes connections and never answers. */
  readonly silent?: boolean;
}

/** A real HTTP proxy on this machine. */
export async function startProxy(options: ProxyOptions): Promise<ForwardProxy> {
  const tunnels: string[] = [];
  const forwarded: string[] = [];
  const sockets = new Set<Duplex>();
  let connections = 0;
  let unauthorized = 0;

  const mayPass = ({ headers }: IncomingMessage): boolean => {
    const { credentials } = options;
    const right = `Basic ${Buffer.from(credentials ?? '').toString('base64')}`;
    if (credentials === undefined || headers['proxy-authorization'] === right) return true;
    unauthorized++;
    return false;
  };
  const kept = <Kind extends Duplex>(socket: Kind): Kind => {
    sockets.add(socket);
    return socket.on('error', () => {}).on('close', () => sockets.delete(socket));
  };

  const forward: RequestListener = (incoming, outgoing) => {
    if (options.silent) return;
    if (!mayPass(incoming)) {
      outgoing.writeHead(407, { 'proxy-authenticate': 'Basic realm="proxy"' }).end('<html>Who are you?</html>');
      return;
    }
    forwarded.push(incoming.url ?? '');
    const { pathname, search } = new URL(incoming.url ?? '');
    const { 'proxy-authorization': _, ...headers } = incoming.headers;
    const path = pathname + search;
    const onward = requestOver({ port: options.upstream, host: '127.0.0.1', method: incoming.method, path, headers });
    onward.on('response', (answer) => answer.pipe(outgoing.writeHead(answer.statusCode ?? 502, answer.headers)));
    onward.on('error', () => outgoing.destroy());
    incoming.pipe(onward);
  };
  const tunnel = (request: IncomingMessage, client: Duplex): void => {
    if (options.silent) return void client.on('end', () => client.end()).resume();
    if (!mayPass(request)) {
      client.end('HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm="proxy"\r\n\r\n');
      return;
    }
    tunnels.push(request.url ?? '');
    if (options.refusal !== undefined) {
      client.end(`HTTP/1.1 ${options.refusal} No\r\nContent-Type: text/html\r\n\r\n<html>Not from here.</html>`);
      return;
    }
    const upstream = kept(connect(options.upstream, '127.0.0.1'));
    upstream.once('connect', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      client.pipe(upstream).pipe(client);
    });
    upstream.once('close', () => client.destroy());
    client.once('close', () => upstream.destroy());
  };

  const server = options.secure ? createSecureServer(certificate) : createServer();
  server.on('request', forward).on('connect', tunnel);
  server.on('connection', (socket: Socket) => {
    connections++;
    kept(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    tunnels,
    forwarded,
    get connections() {
      return connections;
    },
    get open() {
      return sockets.size;
    },
    get unauthorized() {
      return unauthorized;
    },
    close() {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
