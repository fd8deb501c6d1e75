import * as v from 'valibot';
import type { PanelState, WebviewMessage } from '../../src/extension/graph/protocol.ts';
import type { Viewport } from './canvas/viewport.ts';

interface VsCodeApi {
  postMessage(message: WebviewMessage): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

/** What VS Code keeps for a panel besides what the host must know to bring it back. */
export interface Kept {
  /** What was seen. */
  readonly viewport: Viewport;
  readonly minimap: boolean;
  /** In pixels. */
  readonly detailsWidth: number;
}

const keptState = v.looseObject({
  viewport: v.looseObject({ zoom: v.number(), pan: v.looseObject({ x: v.number(), y: v.number() }) }),
  minimap: v.boolean(),
  detailsWidth: v.number(),
}) satisfies v.GenericSchema<unknown, Kept>;

const packedMessage = v.object({ packed: v.instance(Uint8Array) });

/** What the host said: messages come as bytes, which VS Code hands over faster than objects. */
export function unpacked(data: unknown): unknown {
  const packed = v.safeParse(packedMessage, data);
  return packed.success ? JSON.parse(new TextDecoder().decode(packed.output.packed)) : data;
}

/** The extension host, and the state that VS Code keeps for this panel while it is hidden and over reloads. */
export interface Host {
  send(message: WebviewMessage): void;
  /** How this panel was when it was last shown; undefined for a new one. */
  kept(): Kept | undefined;
  keep(state: PanelState, kept: Kept): void;
}

export function connectHost(): Host {
  const api = acquireVsCodeApi();
  const before = v.safeParse(keptState, api.getState());
  return {
    send: (message) => api.postMessage(message),
    kept: () => (before.success ? before.output : undefined),
    keep: (state, kept) => api.setState({ ...state, ...kept }),
  };
}
