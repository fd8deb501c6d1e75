import type { View } from '../../picture/view.ts';

/** Views that were shown in one panel, to go back to and forward again. */
export interface ViewHistory {
  readonly canGoBack: boolean;
  readonly canGoForward: boolean;
  /** Another view takes the place of this one, which can be gone back to. */
  leave(view: View): void;
  /** The view to go back to from this one; undefined when there is none. */
  back(from: View): View | undefined;
  forward(from: View): View | undefined;
}

const mostKept = 100;

export function viewHistory(): ViewHistory {
  const before: View[] = [];
  const after: View[] = [];
  return {
    get canGoBack() {
      return before.length > 0;
    },
    get canGoForward() {
      return after.length > 0;
    },
    leave(view) {
      before.push(view);
      if (before.length > mostKept) before.shift();
      after.length = 0;
    },
    back(from) {
      const view = before.pop();
      if (view !== undefined) after.push(from);
      return view;
    },
    forward(from) {
      const view = after.pop();
      if (view !== undefined) before.push(from);
      return view;
    },
  };
}
