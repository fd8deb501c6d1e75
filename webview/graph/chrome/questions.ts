import type { Offers, ScanMoment, ViewChanges } from '../../../src/extension/graph/protocol.ts';
import type { Picture, PictureNode } from '../../../src/picture/picture.ts';
import type { View } from '../../../src/picture/view.ts';
import { strokeIcon, tool } from '../dom.ts';
import { icons } from '../icons.ts';
import { counted } from '../text.ts';
import { createComparePanel } from './comparePanel.ts';
import { createFilterPanel } from './filterPanel.ts';
import { filterCount } from './filters.ts';
import { createPopover } from './popover.ts';
import { createViewPanel } from './viewPanel.ts';

/** The three panels of the toolbar that change what is asked: how it is shown, what is left out, what it is compared with. */
export interface Questions {
  readonly boxes: readonly HTMLElement[];
  view(view: View): void;
  picture(picture: Picture): void;
  selected(node: PictureNode | undefined): void;
  offers(offers: Offers): void;
  scans(scans: readonly ScanMoment[]): void;
}

export function createQuestions(
  change: (changes: ViewChanges) => void,
  askOffers: () => void,
  askScans: () => void,
): Questions {
  const viewPanel = createViewPanel(change);
  const filterPanel = createFilterPanel(change);
  const comparePanel = createComparePanel(change);
  const viewToggle = tool('View', () => {}, strokeIcon(icons.view), 'View');
  const filterToggle = tool('Filter', () => {}, strokeIcon(icons.filter), 'Filter');
  const compareToggle = tool('Compare', () => {}, strokeIcon(icons.compare), 'Compare');
  return {
    boxes: [
      createPopover('View', viewToggle, viewPanel.content, askOffers).box,
      createPopover('Filter', filterToggle, filterPanel.content, askOffers).box,
      createPopover('Compare', compareToggle, comparePanel.content, askScans).box,
    ],
    view(view) {
      viewPanel.view(view);
      filterPanel.view(view);
      comparePanel.view(view);
      const filters = filterCount(view);
      if (filters === 0) delete filterToggle.dataset.count;
      else filterToggle.dataset.count = String(filters);
      filterToggle.title = filters === 0 ? 'Filter' : `Filter: ${counted(filters, 'filter', 'filters')} active`;
      filterToggle.setAttribute('aria-label', filterToggle.title);
      compareToggle.classList.toggle('active', view.changesSince !== undefined);
    },
    picture(picture) {
      viewPanel.picture(picture);
      filterPanel.picture(picture);
    },
    selected: viewPanel.selected,
    offers(offers) {
      viewPanel.offers(offers);
      filterPanel.offers(offers);
    },
    scans: comparePanel.scans,
  };
}
