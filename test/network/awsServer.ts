import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { certificate } from './certificates.ts';

export interface AwsServer {
  readonly port: number;
  /** Host and operation of every request: `organizations.us-east-1.amazonaws.com ListRoots`. */
  readonly asked: readonly string[];
  /** Connections that were made to it. */
  readonly connections: number;
  /** What is answered from now on; undefined for what AWS would. */
  answer(how: Answer | undefined): void;
  /** Closes all connections. */
  hangUp(): void;
  close(): Promise<void>;
}

export type Answer = (response: ServerResponse) => void;

/** Something on this machine that answers as STS, IAM Identity Center and Organizations do, under whatever name it is called. */
export async function startAws({ secure = true } = {}): Promise<AwsServer> {
  const asked: string[] = [];
  const sockets = new Set<Socket>();
  let connections = 0;
  let answer: Answer | undefined;

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await text(request);
    const target = String(request.headers['x-amz-target'] ?? '').split('.')[1];
    asked.push(`${request.headers.host} ${target ?? new URLSearchParams(body).get('Action') ?? request.url}`);
    if (answer !== undefined) answer(response);
    else if (request.url?.startsWith('/federation/credentials')) response.end(signedIn);
    else if (body.includes('Action=AssumeRole')) response.writeHead(200, { 'content-type': 'text/xml' }).end(assumed);
    else if (target === undefined) response.writeHead(200, { 'content-type': 'text/xml' }).end(identity);
    else response.writeHead(200, { 'content-type': 'application/x-amz-json-1.1' }).end(roots);
  };
  const hangUp = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  const server = secure ? createSecureServer(certificate) : createServer();
  server.on('request', (request, response) => void handle(request, response).catch(() => response.destroy()));
  server.on('connection', (socket: Socket) => {
    connections++;
    sockets.add(socket.on('close', () => sockets.delete(socket)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    asked,
    get connections() {
      return connections;
    },
    answer(how) {
      answer = how;
    },
    hangUp,
    close() {
      hangUp();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

const identity = `<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult>
  <Arn>arn:aws:sts::111122223333:assumed-role/Reader/someone</Arn><UserId>AROA:someone</UserId><Account>111122223333</Account>
  </GetCallerIdentityResult></GetCallerIdentityResponse>`;
const signedIn = JSON.stringify({
  roleCredentials: { accessKeyId: 'ASIAOWN', secretAccessKey: 's', sessionToken: 't', expiration: 4_000_000_000_000 },
});
const assumed = `<AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult><Credentials>
  <AccessKeyId>ASIAMEMBER</AccessKeyId><SecretAccessKey>s</SecretAccessKey><SessionToken>t</SessionToken>
  <Expiration>2099-01-01T00:00:00Z</Expiration></Credentials></AssumeRoleResult></AssumeRoleResponse>`;
const roots = JSON.stringify({ Roots: [{ Id: 'r-1', Name: 'Root', Arn: 'arn:aws:organizations::1:root/o-1/r-1' }] });
