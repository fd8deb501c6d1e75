import type { View } from '../../picture/view.ts';

/** What a graph can ask for beyond its own panel. */
export interface GraphActions {
  openGraph(view: View): Promise<void>;
  selected(id: string): Promise<void>;
  reveal(id: string): Promise<void>;
  /** Writes what the graph shows as a file, in a format that the person chooses. */
  exportView(view: View): Promise<void>;
  /** Writes the view into the workspace. `title` is what it shows. */
  saveView(view: View, notes: ViewFile['notes'], title: string): Promise<void>;
  openExternal(url: string): Promise<void>;
  copy(text: string): Promise<void>;
}

/** A view that is a file of the workspace, and what is told of it. */
export interface ViewFile {
  readonly title: string;
  readonly notes: Readonly<Record<string, string>>;
}

/** How a session that shows a file tells what the person did to it. */
export interface ViewFileActions {
  /** The person changed the view, or a note. Rejects when the file cannot take it. */
  changed(view: View, notes: ViewFile['notes']): Promise<void>;
  /** The person has looked at what changed up to this scan. */
  seen(scan: number): Promise<void>;
}
