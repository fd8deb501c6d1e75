import type { Inventory } from '../../inventory/inventory.ts';
import { ProblemError } from '../../model/problem.ts';
import type { Picture } from '../../picture/picture.ts';
import type { View } from '../../picture/view.ts';
import { pictureSender } from './pictureSender.ts';
import type { HostMessage } from './protocol.ts';
import { isScanForgotten, problemOf } from './sessionProblems.ts';

/** Draws what a session shows, and sends it. */
export interface SessionDrawing {
  /** What was drawn last. */
  picture(): Picture | undefined;
  /** Code of the problem that the last drawing ended with. */
  failure(): string | undefined;
  /**
   * Draws the view as it is now. Of several drawings under way only the last one is shown: false where this one is not,
   * or failed. `focus` is what is to be looked at in it, or in whichever drawing takes its place.
   */
  draw(focus?: string): Promise<boolean>;
  /** Draws when there is time. */
  soon(): void;
  /** The webview knows nothing (any more). */
  restart(): void;
  stop(): void;
}

/** While a reading goes on the inventory changes many times a second; nobody can follow more pictures than this. */
const pauseBetweenChanges = 300;
/** Drawing a large estate takes a while: the rest of the time belongs to what else the worker does. */
const restPerDrawing = 3;
const mostChanges = 1000;

/** `forgetChanges` is called where what the view counts changes from is not known any more; the view is another one then. */
export function sessionDrawing(
  inventory: Inventory,
  profile: string,
  viewNow: () => View,
  send: (message: HostMessage) => void,
  forgetChanges: () => void,
): SessionDrawing {
  const sender = pictureSender(send);
  let picture: Picture | undefined;
  let failure: string | undefined;
  let drawing = 0;
  let took = 0;
  /** What is to be looked at in the next picture, whichever drawing makes it. */
  let focused: string | undefined;
  let timer: NodeJS.Timeout | undefined;

  async function draw(focus = focused): Promise<boolean> {
    clearTimeout(timer);
    timer = undefined;
    focused = focus;
    drawing += 1;
    const mine = drawing;
    const started = performance.now();
    const view = viewNow();
    try {
      const drawn = await inventory.picture({ profile, view });
      took = performance.now() - started;
      if (mine !== drawing) return false;
      picture = drawn;
      failure = undefined;
      sender.send(picture, focus);
      focused = undefined;
      await listChanges(view);
      return true;
    } catch (error) {
      if (mine !== drawing) return false;
      focused = undefined;
      if (!isScanForgotten(error) || view.changesSince === undefined) {
        failure = error instanceof ProblemError ? error.problem.code : undefined;
        send({ type: 'problem', of: 'picture', problem: problemOf(error) });
        return false;
      }
      // The picture is worth more than what changed in it.
      send({ type: 'problem', of: 'action', problem: problemOf(error) });
      forgetChanges();
      return draw(focus);
    }
  }

  async function listChanges({ changesSince: since, root: within }: View): Promise<void> {
    if (since === undefined) return;
    const scope = within === undefined ? {} : { within };
    const list = await inventory.changes({ profile, since, limit: mostChanges, ...scope });
    send({ type: 'changes', list });
  }

  return {
    picture: () => picture,
    failure: () => failure,
    draw,
    soon() {
      timer ??= setTimeout(() => void draw(), Math.max(pauseBetweenChanges, restPerDrawing * took));
    },
    restart: sender.restart,
    stop: () => clearTimeout(timer),
  };
}
