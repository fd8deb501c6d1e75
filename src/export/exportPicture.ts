import { diagrams } from './diagrams.ts';
import type { DiagramFormat, DiagramWriter } from './diagramWriter.ts';
import { mermaid } from './mermaid.ts';

/** Every format a picture can be written in. A new one is one file and a line here. */
export const diagramWriters: Readonly<Record<DiagramFormat, DiagramWriter>> = { mermaid, diagrams };
