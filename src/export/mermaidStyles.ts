import type { Glyph } from '../model/resourceType.ts';
import type { PictureNode } from '../picture/picture.ts';

/**
 * Colours are a clear outline and a veil of it as fill, without a colour for text: so they can be read on light and dark
 * pages in whatever theme the reader has.
 */
const hues = {
  organization: '#8250df',
  account: '#d6336c',
  region: '#0c8599',
  network: '#7048e8',
  subnet: '#2f9e44',
  routing: '#1c7ed6',
  compute: '#e8590c',
  data: '#2b8a3e',
  messaging: '#ae3ec9',
  security: '#e03131',
  identity: '#e67700',
  operation: '#5c940d',
  other: '#868e96',
} as const;

type StyleClass = keyof typeof hues;

const classOfGlyph: Readonly<Record<Glyph, StyleClass>> = {
  organization: 'organization',
  folder: 'organization',
  account: 'account',
  region: 'region',
  network: 'network',
  subnet: 'subnet',
  routes: 'routing',
  gateway: 'routing',
  address: 'routing',
  link: 'routing',
  endpoint: 'routing',
  interface: 'compute',
  server: 'compute',
  disk: 'compute',
  shield: 'security',
  alarm: 'operation',
  api: 'routing',
  balancer: 'routing',
  bucket: 'data',
  cache: 'data',
  certificate: 'security',
  cluster: 'compute',
  container: 'compute',
  database: 'data',
  events: 'messaging',
  files: 'data',
  firewall: 'security',
  function: 'compute',
  group: 'identity',
  image: 'compute',
  key: 'security',
  log: 'operation',
  permission: 'identity',
  policy: 'security',
  queue: 'messaging',
  role: 'identity',
  search: 'data',
  secret: 'security',
  stack: 'operation',
  stream: 'messaging',
  table: 'data',
  topic: 'messaging',
  user: 'identity',
  web: 'routing',
  workflow: 'messaging',
  zone: 'routing',
  unknown: 'other',
};

/** Outlines that say what kind of knowledge a node stands for, over the colour of its type. */
const outlines = {
  folded: 'stroke-width:3px',
  stub: 'stroke-dasharray:5 4',
  incomplete: 'stroke-dasharray:2 3,stroke-width:3px',
} as const;

/** `classDef` and `class` lines for these nodes, by their ids in the diagram; only for classes that are used. */
export function styleLines(nodes: readonly { readonly id: string; readonly node: PictureNode }[]): string[] {
  const lines: string[] = [];
  const add = (name: string, style: string, wears: (node: PictureNode) => boolean): void => {
    const wearers = nodes.filter(({ node }) => wears(node));
    if (wearers.length === 0) return;
    lines.push(`classDef ${name} ${style}`, `class ${wearers.map(({ id }) => id).join(',')} ${name}`);
  };
  for (const [name, hue] of Object.entries(hues)) {
    add(name, `fill:${hue}16,stroke:${hue}`, (node) => classOfGlyph[node.glyph] === name);
  }
  add('folded', outlines.folded, (node) => node.kind === 'folded');
  add('stub', outlines.stub, (node) => node.kind === 'stub');
  add('incomplete', outlines.incomplete, (node) => node.unread || node.problem !== undefined);
  return lines;
}
