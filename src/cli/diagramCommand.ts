import type { DiagramFormat } from '../inventory/inventory.ts';
import { type Detail, defaultView, type Grouping, type View } from '../picture/view.ts';
import type { ViewFile } from '../views/viewFile.ts';
import type { ScopeOptions } from './options.ts';
import { put, putJson } from './output.ts';
import { readScopeOf } from './readScope.ts';
import { readViewFile } from './readViewFile.ts';
import { withSession } from './session.ts';

export interface DiagramOptions extends ScopeOptions {
  readonly format: DiagramFormat;
  /** Path of a view file. */
  readonly view?: string;
  readonly detail?: Detail;
  readonly group?: Grouping;
}

/** `orrery diagram` */
export async function diagramCommand(options: DiagramOptions): Promise<void> {
  const file = options.view === undefined ? undefined : readViewFile(options.view);
  const view = viewOf(options, file);
  const profileName = options.profile ?? file?.profile;
  const scope = options.scope ?? scopeOf(view);
  const asked = {
    ...options,
    ...(profileName === undefined ? {} : { profile: profileName }),
    ...(scope === undefined ? {} : { scope }),
  };
  await withSession(asked, async (session) => {
    await readScopeOf(session, asked);
    const { profile, inventory } = session;
    if (options.json) return putJson(options, await inventory.picture({ profile, view }));
    put(options, (await inventory.diagram({ profile, view, format: options.format })).text);
  });
}

/** What the file asks, or the scope as it is first shown; detail and grouping as they were named. */
function viewOf({ scope, detail, group }: DiagramOptions, file: ViewFile | undefined): View {
  return {
    ...(file?.view ?? defaultView(scope)),
    ...(detail === undefined ? {} : { detail }),
    ...(group === undefined ? {} : { group }),
  };
}

/** What has to be read for a view. What relations lead to may be anywhere. */
function scopeOf({ kind, root }: View): string | undefined {
  return kind === 'containment' ? root : undefined;
}
