import { createDefaultHttpClient, type HttpClient } from '@azure/core-rest-pipeline';

/**
 * A client for `httpClient` of every Azure SDK that sends what is meant for Azure's public addresses to `url` instead.
 * The SDKs go on to believe that they speak https, so they send their tokens.
 */
export function rewritingClient(url: string): HttpClient {
  const client = createDefaultHttpClient();
  const azure = new Set(['management.azure.com', 'login.microsoftonline.com']);
  return {
    async sendRequest(request) {
      const asked = new URL(request.url);
      if (!azure.has(asked.host)) throw new Error(`${asked.host} is not served here.`);
      const original = request.url;
      // A path that begins with two slashes, as some SDKs send ids, would be taken for a host by `new URL(path, url)`.
      request.url = `${url}${asked.pathname}${asked.search}`;
      request.allowInsecureConnection = true;
      try {
        return await client.sendRequest(request);
      } finally {
        request.url = original;
        request.allowInsecureConnection = false;
      }
    },
  };
}
