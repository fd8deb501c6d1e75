/** What `vscode.l10n` offers, so that tests need no VS Code. */
export interface Translations {
  t(message: string, ...values: (string | number)[]): string;
}

/** `1 call`, `46,000 calls`. `written`: the number as the language writes it. */
export function callsText(calls: number, l10n: Translations, written = String(calls)): string {
  return calls === 1 ? l10n.t('1 call') : l10n.t('{0} calls', written);
}

/** `1 resource`, `120 resources`. */
export function resourcesText(resources: number, l10n: Translations): string {
  return resources === 1 ? l10n.t('1 resource') : l10n.t('{0} resources', resources);
}

/** `3 of 40 readings so far`. */
export function readingsText(done: number, readings: number, l10n: Translations): string {
  return readings === 1
    ? l10n.t('{0} of 1 reading so far', done)
    : l10n.t('{0} of {1} readings so far', done, readings);
}

/** Above the question whether what is missing shall be read before an export. */
export function missingTitle(
  { unread, elements, readings }: { readonly unread: number; readonly elements: number; readonly readings: number },
  l10n: Translations,
): string {
  if (unread === 0) {
    return readings === 1
      ? l10n.t('Export: 1 reading is missing or no longer fresh')
      : l10n.t('Export: {0} readings are missing or no longer fresh', readings);
  }
  if (elements === 1) return l10n.t('Export: the only element was not read');
  return unread === 1
    ? l10n.t('Export: 1 of {0} elements was not read', elements)
    : l10n.t('Export: {0} of {1} elements were not read', unread, elements);
}
