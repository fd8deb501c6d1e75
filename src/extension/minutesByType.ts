/** As the manifest says which names the setting takes. */
const typeName = /^(aws|azure)(\.[A-Za-z0-9]+)*$/;

/** The entries of `orrery.freshFor` that make sense: VS Code warns about the others, but passes them on. */
export function minutesByType(value: unknown): Record<string, number> {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).filter(
      ([name, minutes]) =>
        typeName.test(name) && typeof minutes === 'number' && Number.isFinite(minutes) && minutes >= 0,
    ),
  );
}
