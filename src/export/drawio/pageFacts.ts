import { counted } from '../caption.ts';
import type { ExportInput } from '../exporter.ts';
import { headerLines } from '../headerLines.ts';

const howToView =
  'A drawing for draw.io: https://app.diagrams.net, its desktop program and its extension for VS Code open it.';

/** What a drawing says about itself, line by line: unlike other files, it keeps what people change in it. */
export function pageHeader({ picture, header }: ExportInput): string[] {
  const [, ...lines] = headerLines(picture, header, howToView);
  return [
    `Written by Orrery ${header.orreryVersion}. What people change here stays when Orrery writes it again.`,
    ...lines,
  ];
}

/** The few of these facts that are read on the page itself. */
export function shortFacts({ picture, header }: ExportInput): string[] {
  const unread = picture.nodes.filter((node) => node.unread).length;
  const { gaps } = header;
  return [
    ...(header.sample ? ['SAMPLE DATA'] : []),
    ...(header.redacted ? ['REDACTED'] : []),
    header.source,
    header.readAt === undefined ? 'nothing was read yet' : `oldest reading ${header.readAt}`,
    ...(gaps.length === 0 ? [] : [`${counted(gaps.length, 'reading')} not complete`]),
    ...(unread === 0 ? [] : [`nothing read under ${counted(unread, 'node')}`]),
  ];
}
