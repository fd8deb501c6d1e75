import * as v from 'valibot';
import type { PanelState, WebviewMessage } from '../../src/extension/graph/protocol.ts';
import type { Viewport } from './viewport.ts';

interface VsCodeApi {
  postMessage(message: WebviewMessage): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

const keptViewport = v.looseObject({
  viewport: v.looseObject({ zoom: v.number(), pan: v.looseObject({ x: v.number(), y: v.number() }) }),
});

const packedMessage = v.object({ packed: v.instance(Uint8Array) });

/** What the host said: messages come as bytes, which VS Code hands over faster than objects. */
export function unpacked(data: unknown): unknown {
  const packed = v.safeParse(packedMessage, data);
  return packed.success ? JSON.parse(new TextDecoder().decode(packed.output.packed)) : data;
}

/** The extension host, and the state that VS Code keeps for this panel while it is hidden and over reloads. */
export interface Host {
  send(message: WebviewMessage): void;
  /** What was seen when this panel was last shown; undefined for a new one. */
  keptViewport(): Viewport | undefined;
  keep(state: PanelState, viewport: Viewport): void;
}

export function connectHost(): Host {
  const api = acquireVsCodeApi();
  const kept = v.safeParse(keptViewport, api.getState());
  return {
    send: (message) => api.postMessage(message),
    keptViewport: () => (kept.success ? kept.output.viewport : undefined),
    keep: (state, viewport) => api.setState({ ...state, viewport }),
  };
}
