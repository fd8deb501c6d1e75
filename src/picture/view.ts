/** A question put to the graph. Plain data, so that it can be kept, sent and written to a file. */
export interface View {
  /** Id of the resource the picture starts at. Absent: everything the profile shows. */
  readonly root?: string;
  /** `containment`: what is in the root, nested. `dependencies`: what the root depends on and what depends on it. */
  readonly kind: 'containment' | 'dependencies';
  /** How far dependencies are followed, in relations. */
  readonly hops: number;
  /** Resource types left out. Their relations are left out with them. The root is drawn whatever its type. */
  readonly hiddenTypes: readonly string[];
  /**
   * Containers the person opened or folded, over what the picture would do by itself. Opening one opens what it lies
   * in as well; folding is stronger, so that a folded container keeps what was opened in it for the next time.
   */
  readonly opened: readonly string[];
  readonly folded: readonly string[];
}

/** The view that a resource, or a whole profile, is first shown with. */
export function defaultView(root: string | undefined, kind: View['kind'] = 'containment'): View {
  return { ...(root === undefined ? {} : { root }), kind, hops: 1, hiddenTypes: [], opened: [], folded: [] };
}
