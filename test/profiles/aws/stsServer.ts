import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a client sent to the local STS. */
export interface StsCall {
  readonly action: string;
  readonly role: string;
  readonly parameters: Readonly<Record<string, string>>;
  /** Access key id in the signature; undefined for unsigned calls. */
  readonly signedBy: string | undefined;
}

export interface StsAnswer {
  /** Milliseconds until the credentials expire; an hour unless told. */
  readonly lifetime?: number;
  readonly error?: { readonly status: number; readonly code: string; readonly message: string };
}

/** A server that speaks STS's wire protocol and answers as told: each set of keys is numbered. */
export interface StsServer {
  readonly url: string;
  readonly calls: StsCall[];
  answer: (call: StsCall) => StsAnswer | Promise<StsAnswer>;
  close(): Promise<void>;
}

export async function startSts(): Promise<StsServer> {
  const server = createServer((request, response) => {
    void respond(request).then(({ status, body }) => {
      response.writeHead(status, { 'content-type': 'text/xml' }).end(body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const sts: StsServer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls: [],
    answer: () => ({}),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };

  async function respond(request: IncomingMessage): Promise<{ status: number; body: string }> {
    const parameters = Object.fromEntries(new URLSearchParams(await bodyOf(request)));
    const signedBy = /Credential=([^/]+)/.exec(request.headers.authorization ?? '')?.[1];
    const call = { action: parameters.Action ?? '', role: parameters.RoleArn ?? '', parameters, signedBy };
    const number = sts.calls.push(call);
    const { error, lifetime = 3_600_000 } = await sts.answer(call);
    if (error !== undefined) {
      const { status, code, message } = error;
      return {
        status,
        body: `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error></ErrorResponse>`,
      };
    }
    return {
      status: 200,
      body: `<${call.action}Response><${call.action}Result><Credentials><AccessKeyId>ASIA${number}</AccessKeyId>
        <SecretAccessKey>secret</SecretAccessKey><SessionToken>${call.role}</SessionToken>
        <Expiration>${new Date(Date.now() + lifetime).toISOString()}</Expiration></Credentials>
        </${call.action}Result></${call.action}Response>`,
    };
  }
  return sts;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
