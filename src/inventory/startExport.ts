import { createRedactor, type Redactor } from '../export/redact.ts';
import { type Problem, ProblemError } from '../model/problem.ts';
import type { Budget } from '../picture/budget.ts';
import { usualStyle } from '../picture/exportStyle.ts';
import { tagsOf } from '../picture/filter.ts';
import type { Grouping, View } from '../picture/view.ts';
import type { Store } from '../store/store.ts';
import type { Estate } from './estate.ts';
import { isSample } from './exportCommand.ts';
import { exportFiles } from './exportFiles.ts';
import type { ExportedFile, ExportProgress, ExportRequest } from './exportRequest.ts';

export interface ExportSources {
  readonly store: Store;
  readonly estate: Estate;
  /** The secret that pseudonyms are made with. Throws a ProblemError where there can be none. */
  readonly key: () => Uint8Array;
  readonly budget: Budget | undefined;
}

/** The sample is no secret: its pseudonyms are the same on every machine. */
const sampleKey = new TextEncoder().encode('The sample estate of Orrery');

/** Writes what a request asks for. Rejects with a ProblemError, also where the signal stops it. */
export async function startExport(
  { store, estate, key, budget }: ExportSources,
  request: ExportRequest,
  signal = new AbortController().signal,
  onProgress: (progress: ExportProgress) => void = () => {},
): Promise<ExportedFile[]> {
  const { view, title, viewFile, insteadOfFile, reading, formats, style = usualStyle, styleFile } = request;
  const { redact = false, existing = {} } = request;
  const ownKey = (): Uint8Array => (isSample(estate.profile) ? sampleKey : key());
  const redactor = redact ? createRedactor(ownKey(), estate.everyType.values()) : undefined;
  const files = exportFiles({
    store,
    estate,
    view: redactor === undefined ? view : withRealNames(estate, view, redactor),
    title: title?.trim() || undefined,
    viewFile,
    insteadOfFile,
    reading,
    style,
    styleFile,
    redactor,
    budget,
    signal,
    formats,
    existing,
    onProgress,
  });
  return files.catch((error: unknown) => {
    throw signal.aborted ? new ProblemError(cancelled, error) : error;
  });
}

const cancelled: Problem = {
  code: 'ExportCancelled',
  message: 'The export was cancelled.',
  advice: 'Nothing was written. Start it again, or export a smaller scope.',
  nextStep: 'retry',
};

/** Commands in redacted files name what they ask for by its pseudonym: whoever has the key can tell what it stands for. */
function withRealNames(estate: Estate, view: View, redactor: Redactor): View {
  return withRealIds(estate, { ...view, group: realGrouping(estate, view.group, redactor) }, redactor);
}

function realGrouping(estate: Estate, group: Grouping, redactor: Redactor): Grouping {
  if (!group.startsWith('tag:')) return group;
  const graph = estate.graph();
  const keys = new Set<string>();
  for (let node = 0; node < graph.size; node++)
    for (const key of Object.keys(tagsOf(graph.node(node)) ?? {})) keys.add(key);
  const groupings = Array.from(keys, (key): Grouping => `tag:${key}`);
  return groupings.includes(group) ? group : (groupings.find((one) => redactor.grouping(one) === group) ?? group);
}

function withRealIds(estate: Estate, view: View, redactor: Redactor): View {
  const graph = estate.graph();
  const within = view.filter.within ?? [];
  const unknown = new Set([view.root, ...within].filter((id) => id !== undefined && graph.indexOf(id) === undefined));
  if (unknown.size === 0) return view;
  const real = new Map<string, string>();
  for (let node = 0; node < graph.size; node++) {
    const { id } = graph.node(node);
    const pseudonym = redactor.id(id);
    if (unknown.has(pseudonym)) real.set(pseudonym, id);
  }
  const realId = (id: string): string => real.get(id) ?? id;
  return {
    ...view,
    ...(view.root === undefined ? {} : { root: realId(view.root) }),
    ...(within.length === 0 ? {} : { filter: { ...view.filter, within: within.map(realId) } }),
  };
}
