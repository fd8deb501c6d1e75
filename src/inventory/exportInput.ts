import type { Excerpt } from '../export/excerpt.ts';
import type { Drawing, ExportHeader, ExportInput } from '../export/exporter.ts';
import type { Redactor } from '../export/redact.ts';
import { layoutPicture } from '../layout/layoutPicture.ts';
import type { AccessReport } from '../model/accessReport.ts';
import type { ExportFormat } from '../model/exportFormats.ts';
import type { Budget } from '../picture/budget.ts';
import { drawPicture } from '../picture/drawPicture.ts';
import type { ExportStyle } from '../picture/exportStyle.ts';
import type { Picture } from '../picture/picture.ts';
import type { Preset } from '../picture/presets.ts';
import type { View } from '../picture/view.ts';
import type { Store } from '../store/store.ts';
import { accessReport } from './access.ts';
import { cloudOf } from './clouds.ts';
import type { Estate } from './estate.ts';
import { headerCommand, isSample, presetOf } from './exportCommand.ts';
import { loadExcerpt } from './exportExcerpt.ts';
import type { InsteadOfFile, ReadingLimits } from './exportRequest.ts';
import { oldestReading } from './oldestReading.ts';
import { pictureFacts } from './pictureFacts.ts';
import { withLines } from './pictureLines.ts';
import { isInScope, presetBeside } from './reportScope.ts';
import { version } from './version.ts';

/** What is exported, and how. */
export interface Exporting {
  readonly store: Store;
  readonly estate: Estate;
  readonly view: View;
  /** What the view is called. Absent: after its scope. */
  readonly title?: string | undefined;
  /** Where the view is kept, as the command line finds it. */
  readonly viewFile?: string | undefined;
  /** What is asked for in place of what that file asks. */
  readonly insteadOfFile?: InsteadOfFile | undefined;
  readonly reading?: ReadingLimits | undefined;
  readonly style: ExportStyle;
  /** Where the style is kept, as the command line finds it; absent where it is the usual one, or that of settings. */
  readonly styleFile?: string | undefined;
  /** Absent: names stay as they are. */
  readonly redactor?: Redactor | undefined;
  readonly budget?: Budget | undefined;
  readonly signal: AbortSignal;
}

/** Width by height that drawings in files come close to: that of a page in a wide window. */
const pageAspect = 1.6;

/** Width by height beyond which a drawing runs down instead. */
const widestPage = 4;

/** Names of scopes in a title. */
const titlesListed = 3;

/** Pictures that a report shows besides the one that was asked for. */
const besides: readonly Preset[] = ['overview', 'network', 'access'];

/** What formats are written from. What several of them need is computed once. */
export function exportInputs(exporting: Exporting): (format: ExportFormat) => ExportInput {
  const { store, estate, view, style, redactor, signal } = exporting;
  const picture = pictureOf(exporting, view, exporting.title);
  const layout = once(() => laidOut(picture, style));
  const excerpt = once(async (): Promise<Excerpt> => {
    const loaded = await loadExcerpt(store, estate, view, signal);
    return redactor === undefined ? loaded : redactor.redactExcerpt(loaded);
  });
  const access = once((): AccessReport | undefined => {
    const { accountType } = cloudOf(estate.profile);
    const { report } = accessReport({ store, estate, accountType }, undefined, isInScope(store, estate, view));
    if (report.rows.length === 0) return undefined;
    return redactor === undefined ? report : redactor.redactAccess(report);
  });
  const drawings = once((): readonly Drawing[] => {
    const drawn: Drawing[] = [{ title: titleOf(view), picture, layout: layout() }];
    for (const preset of view.kind === 'containment' ? besides : []) {
      const other = presetBeside(preset, view);
      if (other === undefined) continue;
      const also = pictureOf(exporting, other);
      const isOther = drawn.every(({ picture: { nodes } }) => !sameNodes(nodes, also.nodes));
      // One thing alone, the root, says nothing.
      if (isOther && also.nodes.length > 1) {
        drawn.push({ title: presetTitles[preset], picture: also, layout: laidOut(also, style) });
      }
    }
    return drawn;
  });
  return (format) => ({
    picture,
    header: headerOf(exporting, picture, format),
    typeOf: (type) => estate.everyType.get(type),
    style,
    layout,
    excerpt,
    drawings,
    access,
  });
}

function pictureOf({ store, estate, style, redactor, budget }: Exporting, view: View, title?: string): Picture {
  const made = drawPicture(pictureFacts(store, estate, view), view, budget);
  const drawn = withLines(estate, { ...made, title: scopeTitle(estate, view) ?? made.title }, style);
  const told = redactor === undefined ? drawn : redactor.redactPicture(drawn);
  // After the picture: names that a title holds are then known, and called as in it.
  return title === undefined ? told : { ...told, title: redactor === undefined ? title : redactor.text(title) };
}

/** What several scopes that are drawn together are called; undefined where a picture names its scope by itself. */
function scopeTitle(estate: Estate, { root, filter }: View): string | undefined {
  const { within = [] } = filter;
  if (root !== undefined || within.length === 0) return undefined;
  const named = within.slice(0, titlesListed).map((id) => estate.place(id)?.name ?? id);
  const more = within.length - named.length;
  return `${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

function laidOut(picture: Picture, { direction }: ExportStyle): ReturnType<typeof layoutPicture> {
  const layout = layoutPicture(picture, { aspect: pageAspect, direction });
  // Long chains of relations are no page: they run down where nobody asked for another way.
  if (direction !== 'auto' || layout.width <= widestPage * layout.height) return layout;
  return layoutPicture(picture, { aspect: pageAspect, direction: 'down' });
}

function headerOf(exporting: Exporting, picture: Picture, format: ExportFormat): ExportHeader {
  const { store, estate, view, viewFile, insteadOfFile = {}, reading = {}, style, styleFile, redactor } = exporting;
  const { profile } = estate;
  const [readAt] = scopesOf(view)
    .flatMap((scope) => oldestReading(store, estate, scope) ?? [])
    .sort();
  const command = headerCommand(profile, view, {
    format,
    redact: redactor !== undefined,
    reading,
    ...(viewFile === undefined ? {} : { viewFile, insteadOfFile }),
    style,
    ...(styleFile === undefined ? {} : { styleFile }),
    idOf: (id) => redactor?.id(id) ?? id,
    grouping: picture.view.group,
  });
  return {
    source: redactor === undefined || isSample(profile) ? profile.name : redactor.text(profile.name),
    scope: picture.title,
    ...(readAt === undefined ? {} : { readAt }),
    gaps: picture.gaps,
    ...command,
    ...(isSample(profile) ? { sample: true } : {}),
    ...(redactor === undefined ? {} : { redacted: true }),
    orreryVersion: version,
  };
}

/** Ids of what a view is about; undefined stands for everything. */
function scopesOf({ root, filter }: View): readonly (string | undefined)[] {
  return root === undefined && filter.within !== undefined && filter.within.length > 0 ? filter.within : [root];
}

const presetTitles: Readonly<Record<Preset, string>> = {
  overview: 'Overview',
  network: 'Network',
  dependencies: 'Dependencies',
  access: 'Identities',
  everything: 'Everything',
};

function titleOf(view: View): string {
  const preset = presetOf(view);
  return preset === undefined ? 'Resources' : presetTitles[preset];
}

function sameNodes(some: Picture['nodes'], others: Picture['nodes']): boolean {
  return some.length === others.length && some.every(({ id }, at) => id === others[at]?.id);
}

function once<Value>(compute: () => Value): () => Value {
  let known: { readonly value: Value } | undefined;
  return () => {
    known ??= { value: compute() };
    return known.value;
  };
}
