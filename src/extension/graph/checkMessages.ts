import * as v from 'valibot';
import type { Problem } from '../../model/problem.ts';
import { changeList, inspection, offers, scanMoment } from './inspectionSchemas.ts';
import type { HostMessage, PanelState, WebviewMessage } from './protocol.ts';
import { card, panel, panelState, picture, pictureDelta, problem, reading, searchHit } from './schemas.ts';
import { pins, viewChanges } from './viewSchemas.ts';

const id = v.string();
const generation = v.pipe(v.number(), v.integer(), v.minValue(0));

const hostMessage = v.variant('type', [
  v.looseObject({ type: v.literal('state'), state: panelState, panel }),
  v.looseObject({ type: v.literal('picture'), generation, picture, focus: v.exactOptional(id) }),
  v.looseObject({
    type: v.literal('delta'),
    generation,
    sequence: generation,
    delta: pictureDelta,
    focus: v.exactOptional(id),
  }),
  v.looseObject({ type: v.literal('readings'), readings: v.array(reading) }),
  v.looseObject({
    type: v.literal('details'),
    generation,
    id,
    card: v.exactOptional(card),
    problem: v.exactOptional(problem),
  }),
  v.looseObject({ type: v.literal('searchHits'), text: v.string(), hits: v.array(searchHit) }),
  v.looseObject({
    type: v.literal('inspected'),
    id,
    inspection: v.exactOptional(inspection),
    problem: v.exactOptional(problem),
  }),
  v.looseObject({ type: v.literal('offers'), offers }),
  v.looseObject({ type: v.literal('scans'), scans: v.array(scanMoment) }),
  v.looseObject({ type: v.literal('changes'), list: changeList }),
  v.looseObject({ type: v.literal('solved') }),
  v.looseObject({ type: v.literal('problem'), of: v.picklist(['picture', 'action']), problem }),
]) satisfies v.GenericSchema<unknown, HostMessage>;

const webviewMessage = v.variant('type', [
  v.strictObject({ type: v.literal('ready') }),
  v.strictObject({ type: v.literal('open'), id }),
  v.strictObject({ type: v.literal('fold'), id }),
  v.strictObject({ type: v.literal('read'), under: v.exactOptional(id) }),
  v.strictObject({ type: v.literal('cancel') }),
  v.strictObject({ type: v.literal('retry') }),
  v.strictObject({ type: v.literal('select'), id: v.exactOptional(id) }),
  v.strictObject({ type: v.literal('details'), generation, id }),
  v.strictObject({ type: v.literal('search'), text: v.string() }),
  v.strictObject({ type: v.literal('goTo'), id }),
  v.strictObject({ type: v.literal('setView'), changes: viewChanges }),
  v.strictObject({ type: v.literal('navigate'), root: v.exactOptional(id) }),
  v.strictObject({ type: v.literal('back') }),
  v.strictObject({ type: v.literal('forward') }),
  v.strictObject({ type: v.literal('showPath'), from: id, to: id }),
  v.strictObject({ type: v.literal('pin'), pins }),
  v.strictObject({ type: v.literal('unpin'), ids: v.exactOptional(v.array(id)) }),
  v.strictObject({ type: v.literal('inspect'), id }),
  v.strictObject({ type: v.literal('offers') }),
  v.strictObject({ type: v.literal('scans') }),
  v.strictObject({ type: v.literal('seen') }),
  v.strictObject({ type: v.literal('note'), id, text: v.string() }),
  v.strictObject({ type: v.literal('saveView') }),
  v.strictObject({ type: v.literal('copy'), text: v.string() }),
  v.strictObject({ type: v.literal('resync') }),
  v.strictObject({ type: v.literal('showDependencies'), id }),
  v.strictObject({ type: v.literal('openGraph'), id }),
  v.strictObject({ type: v.literal('openConsole'), id }),
  v.strictObject({ type: v.literal('copyId'), id }),
  v.strictObject({ type: v.literal('reveal'), id }),
  v.strictObject({ type: v.literal('export') }),
]) satisfies v.GenericSchema<unknown, WebviewMessage>;

/** What a native context menu of the graph is told about the node it opened on; VS Code hands it to the commands. */
const menuContext = v.looseObject({ orreryProfile: v.string(), orreryId: v.string() });
export type MenuContext = v.InferOutput<typeof menuContext>;

/** A message that arrived, or the problem that it is not one. */
export type Checked<Message> = { readonly message: Message } | { readonly problem: Problem };

/** Checks what the webview received. */
export function checkHostMessage(data: unknown): Checked<HostMessage> {
  return check(hostMessage, data);
}

/** Checks what the extension host received. */
export function checkWebviewMessage(data: unknown): Checked<WebviewMessage> {
  return check(webviewMessage, data);
}

/** A state kept by an earlier window; undefined when there is none or it cannot be understood any more. */
export function readPanelState(data: unknown): PanelState | undefined {
  const result = v.safeParse(panelState, data);
  return result.success ? result.output : undefined;
}

/** The node that a menu command was called on; undefined when it was called from somewhere else. */
export function readMenuContext(data: unknown): MenuContext | undefined {
  const result = v.safeParse(menuContext, data);
  return result.success ? result.output : undefined;
}

function check<Message>(schema: v.GenericSchema<unknown, Message>, data: unknown): Checked<Message> {
  const result = v.safeParse(schema, data);
  if (result.success) return { message: result.output };
  const [issue] = result.issues;
  const place = v.getDotPath(issue);
  return {
    problem: {
      code: 'MalformedMessage',
      message: `The graph received a message it does not understand${place ? ` (at ${place})` : ''}.`,
      advice: 'Close this graph and open it again. If that does not help, reload the window.',
      nextStep: 'retry',
    },
  };
}
