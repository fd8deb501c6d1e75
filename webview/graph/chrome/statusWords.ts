import type { Picture } from '../../../src/picture/picture.ts';
import { counted, grouped } from '../text.ts';

/** What a picture shows and what it does not, in few words each. */
export function statusWords(picture: Picture): readonly string[] {
  const { nodes, edges, hiddenEdges, hiddenOutside } = picture;
  const folded = nodes.reduce((sum, node) => sum + (node.kind === 'folded' ? node.content : 0), 0);
  const unread = nodes.filter((node) => node.unread && !node.outside).length;
  const minor = edges.filter((edge) => edge.minor).length;
  return [
    `${counted(nodes.length, 'node', 'nodes')} shown`,
    ...(folded > 0 ? [`${grouped(folded)} folded away`] : []),
    ...(unread > 0 ? [`${grouped(unread)} not read yet`] : []),
    ...(minor > 0 ? [`${counted(minor, 'weaker relation', 'weaker relations')} shown on hover`] : []),
    ...(hiddenEdges > 0 ? [`${counted(hiddenEdges, 'weakest relation', 'weakest relations')} left out`] : []),
    ...(hiddenOutside > 0 ? [`${counted(hiddenOutside, 'neighbor', 'neighbors')} outside left out`] : []),
  ];
}
