import type {
  ChangeList,
  Offers,
  Panel,
  PanelState,
  Reading,
  ScanMoment,
  SearchHits,
  ViewChanges,
} from '../../../src/extension/graph/protocol.ts';
import type { Problem } from '../../../src/model/problem.ts';
import type { Picture } from '../../../src/picture/picture.ts';
import { element } from '../dom.ts';
import type { Host } from '../host.ts';
import { createBreadcrumbs } from './breadcrumbs.ts';
import { createChangesPanel } from './changesPanel.ts';
import { listenForShortcuts } from './chromeKeys.ts';
import { stopComparing } from './comparePanel.ts';
import { createLegend } from './legend.ts';
import { createNotice } from './notice.ts';
import { createOverlayBar } from './overlayBar.ts';
import { createPathBar } from './pathBar.ts';
import { createProblemBar } from './problemBar.ts';
import { createQuestions } from './questions.ts';
import { createReadingsBar } from './readingsBar.ts';
import { createSearchBox } from './searchBox.ts';
import { createStatusBar } from './statusBar.ts';
import { createToolbar, type Part } from './toolbar.ts';

/** What the chrome asks of the graph and of what stands beside it. */
export interface ChromeActions {
  fit(): void;
  zoomBy(factor: number): void;
  /** Lays out anew, as if nothing had been shown before. */
  tidy(): void;
  /** Shows a part or hides it; whoever does tells it by `part`. */
  toggle(part: Part): void;
  showKeys(): void;
}

/** Everything of the panel around the graph. */
export interface Chrome {
  /** Toolbar and bars. */
  readonly top: HTMLElement;
  /** Over the graph. */
  readonly notice: HTMLElement;
  readonly legend: HTMLElement;
  /** Beside the graph, before it. */
  readonly side: HTMLElement;
  readonly bottom: HTMLElement;
  state(state: PanelState, panel: Panel): void;
  picture(picture: Picture, readings: readonly Reading[]): void;
  /** The selection, which some questions are about. */
  selected(id: string | undefined): void;
  readings(readings: readonly Reading[], picture: Picture | undefined): void;
  hits(text: string, hits: SearchHits): void;
  offers(offers: Offers): void;
  scans(scans: readonly ScanMoment[]): void;
  changes(list: ChangeList): void;
  part(part: Part, shown: boolean): void;
  /** `instead`: there is no picture, the problem stands in its place. */
  problem(problem: Problem, instead: boolean): void;
  /** What the last problem told of is over. */
  solved(): void;
}

export function createChrome(host: Pick<Host, 'send'>, actions: ChromeActions): Chrome {
  let state: PanelState | undefined;
  /** What a view that is a file calls itself. */
  let fileTitle: string | undefined;
  let shown: Picture | undefined;
  let selected: string | undefined;

  const change = (changes: ViewChanges): void => host.send({ type: 'setView', changes });
  const goTo = (id: string): void => host.send({ type: 'goTo', id });
  const navigate = (root?: string): void => host.send({ type: 'navigate', ...(root === undefined ? {} : { root }) });
  const showPath = (from: string, to: string): void => host.send({ type: 'showPath', from, to });
  const back = (): void => host.send({ type: 'back' });
  const forward = (): void => host.send({ type: 'forward' });

  const search = createSearchBox({ search: (text) => host.send({ type: 'search', text }), goTo, showPath });
  const crumbs = createBreadcrumbs(navigate);
  const questions = createQuestions(
    change,
    () => host.send({ type: 'offers' }),
    () => host.send({ type: 'scans' }),
  );
  const toolbar = createToolbar(crumbs.trail, search.box, questions.boxes, {
    back,
    forward,
    fit: actions.fit,
    zoom: actions.zoomBy,
    tidy: actions.tidy,
    toggle: actions.toggle,
    showKeys: actions.showKeys,
    read: () => host.send({ type: 'read' }),
    saveView: () => host.send({ type: 'saveView' }),
    generateDiagram: () => host.send({ type: 'export' }),
  });
  const status = createStatusBar({ change, unpinAll: () => host.send({ type: 'unpin' }), navigate });
  const overlay = createOverlayBar(change);
  const path = createPathBar(showPath);
  const legend = createLegend();
  const changes = createChangesPanel({
    goTo,
    seen: () => host.send({ type: 'seen' }),
    stop() {
      if (state !== undefined) change(stopComparing(state.view));
    },
  });
  const problems = createProblemBar();
  const readingsBar = createReadingsBar(() => host.send({ type: 'cancel' }));
  const notice = createNotice({
    read: () => host.send({ type: 'read' }),
    retry: () => host.send({ type: 'retry' }),
    change,
    showNeighbors: (id) => host.send({ type: 'showDependencies', id }),
  });
  notice.waiting();
  listenForShortcuts({ search: search.focus, back, forward });

  function tellSelected(): void {
    const node = shown?.nodes.find(({ id }) => id === selected);
    search.selected(node);
    questions.selected(node);
  }

  return {
    top: element('div', {}, toolbar.bar, problems.bar, readingsBar.bar, path.bar, overlay.bar),
    notice: notice.box,
    legend: legend.box,
    side: changes.panel,
    bottom: status.bar,
    state(next, panel) {
      // A window that comes back shows changes since a reading that it does not know yet.
      if (next.view.changesSince !== undefined && state === undefined) host.send({ type: 'scans' });
      state = next;
      fileTitle = panel.file?.title;
      toolbar.panel(panel);
      questions.view(next.view);
      changes.view(next.view);
    },
    picture(picture, readings) {
      shown = picture;
      crumbs.show(picture, [fileTitle, state?.profileName ?? picture.title].flatMap((part) => part ?? []).join(' · '));
      search.picture(picture);
      questions.picture(picture);
      overlay.show(picture);
      path.show(picture);
      legend.show(picture);
      status.show(picture);
      notice.picture(picture, readings.length > 0);
      tellSelected();
    },
    selected(id) {
      selected = id;
      tellSelected();
    },
    readings(readings, picture) {
      readingsBar.show(readings);
      if (picture !== undefined) notice.picture(picture, readings.length > 0);
    },
    hits: search.show,
    offers: questions.offers,
    scans(scans) {
      questions.scans(scans);
      changes.scans(scans);
    },
    changes: changes.changes,
    part: toolbar.part,
    problem(problem, instead) {
      if (instead) notice.problem(problem);
      else problems.show(problem);
    },
    solved: problems.hide,
  };
}
