import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../../scripts/vscode/chromium.ts';
import { graphPage } from '../../src/extension/graph/page.ts';
import type { HostMessage, Panel as PanelTold, WebviewMessage } from '../../src/extension/graph/protocol.ts';
import { type ThemeName, themes } from './themes.ts';

/**
 * The graph's webview as VS Code shows it, in a headless Chromium: the bundled script on the panel's own page with its
 * content security policy, with VS Code's variables and a stand-in for its API. Messages go both ways as JSON.
 */
export interface PanelBrowser {
  open(options?: PanelOptions): Promise<Panel>;
  close(): Promise<void>;
}

export interface PanelOptions {
  readonly theme?: ThemeName;
  readonly state?: unknown;
  readonly width?: number;
  readonly height?: number;
  readonly reducedMotion?: boolean;
}

export interface Panel {
  readonly page: Page;
  /** Everything the webview sent so far. */
  sent(): Promise<readonly WebviewMessage[]>;
  /** Waits for a message of a type and answers the last one. */
  received<Type extends WebviewMessage['type']>(type: Type): Promise<Extract<WebviewMessage, { type: Type }>>;
  send(message: HostMessage | Readonly<Record<string, unknown>>): Promise<void>;
  /** Sends a picture as the next generation and waits until it is drawn. */
  show(picture: Extract<HostMessage, { type: 'picture' }>['picture'], focus?: string, panel?: PanelTold): Promise<void>;
  setTheme(theme: ThemeName): Promise<void>;
  /** What VS Code keeps for the panel. */
  kept(): Promise<unknown>;
  /** Errors, dialogs and violations of the content security policy. */
  readonly complaints: readonly string[];
}

export async function startPanelBrowser(): Promise<PanelBrowser> {
  const files = await bundle();
  const server = await serve(files);
  const source = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const browser = await launchChromium();
  return {
    open: (options = {}) => openPanel(browser, source, options),
    async close() {
      await browser.close();
      server.close();
    },
  };
}

async function openPanel(browser: Browser, source: string, options: PanelOptions): Promise<Panel> {
  const { theme = 'dark', state, width = 1280, height = 800, reducedMotion = false } = options;
  const page = await browser.newPage({
    viewport: { width, height },
    reducedMotion: reducedMotion ? 'reduce' : 'no-preference',
  });
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('console', (line) => {
    if (line.type() === 'error' || line.type() === 'warning') complaints.push(`${line.type()}: ${line.text()}`);
  });
  page.on('dialog', (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.addInitScript(
    ({ state, theme }) => {
      const sent: unknown[] = [];
      let kept = state;
      Object.assign(window, {
        orreryTest: { sent, kept: () => kept },
        acquireVsCodeApi: () => ({
          postMessage: (message: unknown) => sent.push(JSON.parse(JSON.stringify(message))),
          getState: () => kept,
          setState: (next: unknown) => {
            kept = JSON.parse(JSON.stringify(next));
          },
        }),
      });
      const apply = ({ kind, variables }: typeof theme): void => {
        for (const [name, value] of Object.entries(variables)) document.documentElement.style.setProperty(name, value);
        document.body.className = kind;
      };
      Object.assign(window, { applyTheme: apply });
      // The script of the panel runs while the body is parsed: VS Code's theme is there before it.
      new MutationObserver((_, observer) => {
        if (document.body === null) return;
        observer.disconnect();
        apply(theme);
      }).observe(document, { childList: true, subtree: true });
    },
    { state, theme: themes[theme] },
  );
  await page.goto(`${source}/`);

  let generation = 0;
  const sent = (): Promise<readonly WebviewMessage[]> => page.evaluate('window.orreryTest.sent');
  const send: Panel['send'] = (message) =>
    page.evaluate((data) => {
      window.postMessage(JSON.parse(data), '*');
    }, JSON.stringify(message));
  return {
    page,
    complaints,
    sent,
    send,
    async received(type) {
      await page.waitForFunction(
        (wanted) =>
          (window as unknown as { orreryTest: { sent: { type: string }[] } }).orreryTest.sent.some(
            (message) => message.type === wanted,
          ),
        type,
      );
      const found = (await sent()).findLast((message) => message.type === type);
      return found as never;
    },
    async show(picture, focus, panel = { canGoBack: false, canGoForward: false, flow: 'auto', notes: {} }) {
      generation += 1;
      const state = { profile: 'aws:corp-sso', profileName: 'corp-sso', view: picture.view };
      await send({ type: 'state', state, panel });
      await send({ type: 'picture', generation, picture, ...(focus === undefined ? {} : { focus }) });
      await page.waitForSelector(`.canvas[data-generation="${generation}"]`, { state: 'attached' });
      // Positions are written and images are loaded a moment later.
      await page.waitForTimeout(250);
    },
    async setTheme(name) {
      await page.evaluate(
        (next) => (window as unknown as { applyTheme(theme: unknown): void }).applyTheme(next),
        themes[name],
      );
    },
    kept: () => page.evaluate('window.orreryTest.kept()'),
  };
}

async function bundle(): Promise<ReadonlyMap<string, { type: string; text: string }>> {
  const result = await build({
    entryPoints: {
      graph: 'webview/graph/main.ts',
      layoutWorker: 'webview/graph/layout/layoutWorker.ts',
      style: 'webview/graph/graph.css',
    },
    bundle: true,
    write: false,
    platform: 'browser',
    format: 'iife',
    target: 'chrome130',
    outdir: '/',
    logLevel: 'silent',
  });
  return new Map(
    result.outputFiles.map(({ path, text }) => {
      const type = path.endsWith('.css') ? 'text/css' : 'text/javascript';
      return [path.replace(/^.*[\\/]/u, '/'), { type, text }];
    }),
  );
}

async function serve(files: ReadonlyMap<string, { type: string; text: string }>): Promise<Server> {
  const server = createServer((request, response) => {
    const source = `http://${request.headers.host}`;
    const addresses = {
      source,
      script: `${source}/graph.js`,
      layoutWorker: `${source}/layoutWorker.js`,
      style: `${source}/style.css`,
    };
    const file =
      request.url === '/'
        ? { type: 'text/html', text: graphPage(addresses, { script: 'a-nonce', style: 'another' }) }
        : undefined;
    const found = file ?? files.get(request.url ?? '');
    response.writeHead(found === undefined ? 404 : 200, {
      'content-type': `${found?.type ?? 'text/plain'}; charset=utf-8`,
    });
    response.end(found?.text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}
