import { isDeepStrictEqual } from 'node:util';
import { diagramWriters } from '../export/exportPicture.ts';
import { diagramFileName } from '../export/fileName.ts';
import type { Profile } from '../model/profile.ts';
import type { Picture } from '../picture/picture.ts';
import { defaultView, type View } from '../picture/view.ts';
import type { Store } from '../store/store.ts';
import type { Estate } from './estate.ts';
import type { Diagram, DiagramFormat } from './inventory.ts';
import { version } from './version.ts';

/** A picture written as a file, with a header that says where it comes from and how to make it again. */
export function drawDiagram(store: Store, estate: Estate, picture: Picture, format: DiagramFormat): Diagram {
  const writer = diagramWriters[format];
  const root = picture.view.root;
  const readAt = oldestReading(store, estate, root);
  const text = writer.write(
    picture,
    {
      source: estate.profile.name,
      scope: picture.title,
      ...(readAt === undefined ? {} : { readAt }),
      gaps: picture.gaps,
      command: commandFor(estate, picture.view, format),
      ...(needsFile(picture.view) ? { needsViewFile: true } : {}),
      ...(isSample(estate.profile) ? { sample: true } : {}),
      orreryVersion: version,
    },
    (type) => estate.types.get(type),
  );
  return { text, fileName: diagramFileName(picture.title, writer.extension) };
}

/** When the oldest of the readings behind a root was made; undefined when nothing was read there. */
function oldestReading(store: Store, estate: Estate, root: string | undefined): string | undefined {
  const coverage = store.coverage(estate.identity());
  if (root === undefined) return oldest(coverage);
  const graph = estate.graph();
  const index = graph.indexOf(root);
  const inside = new Set([
    root,
    ...(index === undefined ? [] : graph.descendants(index)).map((each) => graph.node(each).id),
  ]);
  const own = coverage.filter(({ under }) => inside.has(under));
  if (own.length > 0) return oldest(own);
  const resource = estate.place(root);
  const level = resource === undefined ? undefined : estate.level(resource);
  return oldest(coverage.filter(({ under }) => under === level?.id));
}

function oldest(coverage: readonly { readonly readAt: string }[]): string | undefined {
  let found: string | undefined;
  for (const { readAt } of coverage) if (found === undefined || readAt < found) found = readAt;
  return found;
}

function commandFor({ profile }: Estate, view: View, format: DiagramFormat): string {
  const source =
    profile.recording === undefined
      ? ['--profile', profile.id]
      : [
          ...(isSample(profile) ? ['--sample'] : ['--replay', profile.source]),
          ...(profile.provider === 'aws' ? [] : ['--profile', profile.provider]),
        ];
  return ['orrery', 'diagram', ...source, ...askedBy(view), '--format', format].map(shellWord).join(' ');
}

/** The options that ask for a view. */
function askedBy(view: View): string[] {
  if (needsFile(view)) return ['--view', 'VIEW.orrery.yaml'];
  const usual = defaultView(view.root);
  return [
    ...(view.root === undefined ? [] : ['--scope', view.root]),
    ...(view.detail === usual.detail ? [] : ['--detail', view.detail]),
    ...(view.group === usual.group ? [] : ['--group', view.group]),
  ];
}

/** Whether options alone cannot say what a view asks. Colours, marks and places are for the eyes only. */
function needsFile(view: View): boolean {
  const { root, detail, group } = view;
  const { overlay: _, changesSince: __, ...rest } = view;
  const asked = { ...rest, colour: 'type', pins: {} };
  return !isDeepStrictEqual(asked, { ...defaultView(root), detail, group });
}

function isSample({ id }: Profile): boolean {
  return id === 'sample' || id.startsWith('sample-');
}

/** One word for a POSIX shell, whatever it holds. */
function shellWord(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
