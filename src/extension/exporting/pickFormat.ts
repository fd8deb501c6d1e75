import * as vscode from 'vscode';
import { type ExportFormat, type ExportGroup, exportFormats, exportKind } from '../../model/exportFormats.ts';
import { type back, pickStep, type StepItem } from './pickStep.ts';

/** Asks for a format; `back` for the step before, undefined when the person left. */
export function pickFormat(options: {
  readonly title: string;
  readonly step: number;
  readonly totalSteps: number;
  readonly usual: ExportFormat | undefined;
  readonly preview: (format: ExportFormat) => Promise<void>;
}): Promise<ExportFormat | typeof back | undefined> {
  return pickStep<ExportFormat>({
    title: options.title,
    step: options.step,
    totalSteps: options.totalSteps,
    placeholder: vscode.l10n.t('Format'),
    items: formatItems(),
    usual: options.usual,
    onButton: options.preview,
  });
}

function formatItems(): StepItem<ExportFormat>[] {
  const groups: Readonly<Record<ExportGroup, string>> = {
    code: vscode.l10n.t('Diagrams as Code'),
    drawing: vscode.l10n.t('Drawings'),
    report: vscode.l10n.t('Reports'),
    data: vscode.l10n.t('Data'),
  };
  const details = formatDetails();
  const formats = Object.keys(exportFormats) as ExportFormat[];
  return Object.entries(groups).flatMap(([group, label]) => [
    { label, kind: vscode.QuickPickItemKind.Separator },
    ...formats
      .filter((format) => exportKind(format).group === group)
      .map((format) => ({
        label: exportKind(format).title,
        description: `.${exportKind(format).extension}`,
        detail: details[format],
        buttons: canPreview(format) ? [previewButton()] : [],
        value: format,
      })),
  ]);
}

/** What VS Code itself can show without that it is written into the workspace. */
export function canPreview(format: ExportFormat): boolean {
  const { binary, several, group } = exportKind(format);
  return group === 'drawing' || (!binary && !several);
}

function previewButton(): vscode.QuickInputButton {
  return { iconPath: new vscode.ThemeIcon('open-preview'), tooltip: vscode.l10n.t('Preview') };
}

function formatDetails(): Readonly<Record<ExportFormat, string>> {
  return {
    mermaid: vscode.l10n.t('Text that Markdown viewers, wikis and Git hosts draw'),
    'mermaid-architecture': vscode.l10n.t('The same with icons, for small pictures'),
    diagrams: vscode.l10n.t('A program for the Python package diagrams, which draws it with the icons of the provider'),
    d2: vscode.l10n.t('Text for D2, with containers in containers'),
    dot: vscode.l10n.t('Text for Graphviz, with clusters'),
    plantuml: vscode.l10n.t('Text for PlantUML, with the icons of its standard library'),
    c4: vscode.l10n.t('A deployment diagram of the C4 model'),
    structurizr: vscode.l10n.t('A workspace for Structurizr, with a deployment view'),
    'aws-diagram': vscode.l10n.t('YAML for awsdac, which draws it with the icons of AWS'),
    terraform: vscode.l10n.t('Import blocks that bring what is there under the control of Terraform'),
    drawio: vscode.l10n.t('To be edited: what you move stays where it is when it is brought up to date'),
    svg: vscode.l10n.t('A picture with selectable text, for light and dark pages'),
    png: vscode.l10n.t('A picture in two sizes'),
    pdf: vscode.l10n.t('A page that can be printed in any size'),
    html: vscode.l10n.t('One page for the browser, without network: tables, tree, who can reach what, diagrams'),
    markdown: vscode.l10n.t('Tables to read in Git hosts and wikis'),
    xlsx: vscode.l10n.t('A workbook with a sheet for each kind of thing'),
    csv: vscode.l10n.t('Resources, relations and readings as tables'),
    json: vscode.l10n.t('Everything that is known, with a published schema'),
    jsonl: vscode.l10n.t('The same, one object in each line'),
    xml: vscode.l10n.t('The same, with a published schema'),
    graphml: vscode.l10n.t('A graph for yEd, Gephi and NetworkX'),
    gexf: vscode.l10n.t('A graph for Gephi'),
    cypher: vscode.l10n.t('Statements that fill a Neo4j database'),
  };
}
