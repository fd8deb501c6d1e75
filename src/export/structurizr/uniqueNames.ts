/**
 * The names, those that are not alone with a number behind them: Structurizr refuses nodes of one name in one place
 * (https://github.com/structurizr/json, "Deployment node names must be unique within their parent context").
 */
export function uniqueNames(names: readonly string[]): string[] {
  const taken = new Set(names);
  const seen = new Set<string>();
  return names.map((name) => {
    let unique = name;
    for (let number = 2; seen.has(unique) || (unique !== name && taken.has(unique)); number++) {
      unique = `${name} (${number})`;
    }
    seen.add(unique);
    return unique;
  });
}
