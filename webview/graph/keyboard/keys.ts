/** A key, or several that belong together, and what it does. */
interface KeyWords {
  readonly keys: string;
  readonly does: string;
}

/** Every key of the graph panel: the one list behind the help that `?` opens and the table in the README. */
export const keyTable: readonly KeyWords[] = [
  { keys: 'Tab, Shift+Tab', does: 'The next or previous node in the same container, then in the next container' },
  { keys: 'Right, Left', does: 'Along the strongest relation, forwards or backwards; back the way you came' },
  { keys: 'Down, Up', does: 'Through the other relations of the node you came from' },
  { keys: 'Shift+Arrows', does: 'The nearest node in that direction' },
  { keys: 'Home, End', does: 'The first or last node' },
  { keys: 'Letters', does: 'The next node whose name begins with them' },
  { keys: 'Enter', does: 'Open a folded node; of any other, its details' },
  { keys: 'Space', does: 'Select the node' },
  { keys: 'Escape', does: 'Fold the container; close the card; go to the container around' },
  { keys: 'Shift+F10', does: 'What can be done with the node' },
  { keys: 'Alt+Left, Alt+Right', does: 'Back to what was shown before, and forward again' },
  { keys: 'Alt+Shift+Arrows', does: 'Move the node; it stays where you put it' },
  { keys: 'Ctrl+I', does: 'Details of the selected node, and back to the graph' },
  { keys: 'Ctrl+F', does: 'Search' },
  { keys: 'Ctrl+C, Ctrl+Shift+C', does: 'In the properties: copy the value, or its path' },
  { keys: '?', does: 'This list' },
];
