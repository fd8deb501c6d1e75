import { XmlDocument, type XmlElement } from 'libxml2-wasm';

/** What libxml2 sees in an SVG file. */
export interface SvgStructure {
  /** Ids of nodes that are drawn, in order of drawing. */
  readonly nodes: readonly string[];
  readonly grounds: number;
  readonly edges: number;
  readonly labels: number;
  /** Names of all elements that occur. */
  readonly elements: ReadonlySet<string>;
  /** What `href` says, wherever. */
  readonly addresses: readonly string[];
  readonly ids: readonly string[];
  readonly texts: readonly string[];
  /** What is said of nodes and edges that are pointed at. */
  readonly titles: readonly string[];
  readonly description: string;
  readonly width: number;
  readonly height: number;
}

/** Reads an SVG file; throws where it is not well-formed. */
export function svgStructure(text: string): SvgStructure {
  const document = XmlDocument.fromString(text);
  try {
    const all = document.find('//*') as XmlElement[];
    const attribute = (element: XmlElement, name: string): string | undefined => element.attr(name)?.value;
    const classed = (name: string): XmlElement[] =>
      all.filter((element) => attribute(element, 'class')?.split(' ').includes(name));
    const named = (name: string): XmlElement[] => all.filter((element) => element.name === name);
    return {
      nodes: [...classed('header'), ...classed('node')].map((element) => attribute(element, 'id') ?? ''),
      grounds: classed('ground').length,
      edges: classed('edge').length,
      labels: classed('label').length,
      elements: new Set(all.map((element) => element.name)),
      addresses: all.flatMap((element) => attribute(element, 'href') ?? []),
      ids: all.flatMap((element) => attribute(element, 'id') ?? []),
      texts: named('text').map((element) => element.content),
      titles: named('title').map((element) => element.content),
      description: named('desc')[0]?.content ?? '',
      width: Number(attribute(document.root, 'width')),
      height: Number(attribute(document.root, 'height')),
    };
  } finally {
    document.dispose();
  }
}
