import type { ExportFormat } from '../model/exportFormats.ts';
import { diagrams } from './diagrams.ts';
import type { Exporter } from './exporter.ts';
import { mermaid } from './mermaid.ts';

const written = { mermaid, diagrams };

/** Every format. A new one is one file, a line in `exportFormats` and a line here. */
export const exporters = written as unknown as Readonly<Record<ExportFormat, Exporter>>;
