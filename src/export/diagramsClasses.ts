/** The class for types that the package has no icon of: it is empty. */
export const blank = 'generic.blank.Blank';

/** Names that every generated file may use. */
const reserved = ['Cluster', 'Diagram', 'Edge'];

/** The classes of the Python package `diagrams` that a file uses. */
export interface DiagramsClasses {
  /** The name of a class in the file. */
  readonly nameOf: (path: string) => string;
  /** `from … import …` lines, sorted. */
  readonly imports: readonly string[];
}

/**
 * Imports for classes given as `aws.compute.EC2Instance`. Classes of one name from several modules
 * are imported under names that begin with their module: `AwsComputeAutoScaling`.
 */
export function diagramsClasses(paths: readonly string[]): DiagramsClasses {
  const used = [...new Set(paths)].sort();
  const isAlone = (name: string): boolean =>
    !reserved.includes(name) && used.filter((path) => classOf(path) === name).length === 1;
  const names = new Map(
    used.map((path) => [
      path,
      isAlone(classOf(path)) ? classOf(path) : moduleOf(path).map(capitalized).join('') + classOf(path),
    ]),
  );
  const modules = Map.groupBy(used, (path) => moduleOf(path).join('.'));
  const imports = [...modules].map(([module, classes]) => {
    const imported = classes.map((path) =>
      names.get(path) === classOf(path) ? classOf(path) : `${classOf(path)} as ${names.get(path)}`,
    );
    return `from diagrams.${module} import ${imported.join(', ')}`;
  });
  return { nameOf: (path) => names.get(path) ?? path, imports: imports.sort() };
}

function classOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}

function moduleOf(path: string): string[] {
  return path.split('.').slice(0, -1);
}

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
