import type { Reading, SearchHits } from '../../src/extension/graph/protocol.ts';
import type { Problem } from '../../src/model/problem.ts';
import type { Picture } from '../../src/picture/picture.ts';
import { button, element, strokeIcon } from './dom.ts';
import type { Graph } from './graph.ts';
import type { Host } from './host.ts';
import { icons } from './icons.ts';
import { createNotice } from './notice.ts';
import { createPopover } from './popover.ts';
import { createProblemBar } from './problemBar.ts';
import { createReadingsBar } from './readingsBar.ts';
import { createSearchBox } from './searchBox.ts';
import { createStatusBar } from './statusBar.ts';
import { createToolbar } from './toolbar.ts';
import { createTypeFilter } from './typeFilter.ts';

/** Everything of the panel around the graph. */
export interface Chrome {
  readonly top: HTMLElement;
  readonly notice: HTMLElement;
  readonly bottom: HTMLElement;
  picture(picture: Picture, readings: readonly Reading[]): void;
  readings(readings: readonly Reading[], picture: Picture | undefined): void;
  hits(text: string, hits: SearchHits): void;
  /** `instead`: there is no picture, the problem stands in its place. */
  problem(problem: Problem, instead: boolean): void;
}

export function createChrome(host: Host, graph: Pick<Graph, 'fit' | 'zoomBy'>): Chrome {
  const hideTypes = (types: readonly string[]): void => host.send({ type: 'setView', changes: { hiddenTypes: types } });
  const search = createSearchBox(
    (text) => host.send({ type: 'search', text }),
    (id) => host.send({ type: 'goTo', id }),
  );
  const types = createTypeFilter(hideTypes);
  const filter = createPopover(
    'Filter by Type',
    button('Filter by Type', () => {}, strokeIcon(icons.filter)),
    types.list,
  );
  const toolbar = createToolbar(search.box, filter, {
    hops: (hops) => host.send({ type: 'setView', changes: { hops } }),
    fit: graph.fit,
    zoom: graph.zoomBy,
    read: () => host.send({ type: 'read' }),
    export: () => host.send({ type: 'export' }),
  });
  const status = createStatusBar(() => hideTypes([]));
  const problems = createProblemBar();
  const readingsBar = createReadingsBar(() => host.send({ type: 'cancel' }));
  const notice = createNotice({
    read: () => host.send({ type: 'read' }),
    retry: () => host.send({ type: 'retry' }),
    showAllTypes: () => hideTypes([]),
    showNeighbors: (id) => host.send({ type: 'showDependencies', id }),
  });
  notice.waiting();

  document.addEventListener('keydown', (event) => {
    if (event.key !== 'f' || !(event.ctrlKey || event.metaKey)) return;
    search.focus();
    event.preventDefault();
  });

  return {
    top: element('div', {}, toolbar.bar, problems.bar, readingsBar.bar),
    notice: notice.box,
    bottom: status.bar,
    picture(picture, readings) {
      toolbar.show(picture);
      types.show(picture);
      status.show(picture);
      notice.picture(picture, readings.length > 0);
    },
    readings(readings, picture) {
      readingsBar.show(readings);
      if (picture !== undefined) notice.picture(picture, readings.length > 0);
    },
    hits: search.show,
    problem(problem, instead) {
      if (instead) notice.problem(problem);
      else problems.show(problem);
    },
  };
}
