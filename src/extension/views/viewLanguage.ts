import * as vscode from 'vscode';
import type { Inventory } from '../../inventory/inventory.ts';
import { type Cursor, cursorAt, describeKey, shapeAt } from '../../views/cursor.ts';
import type { FileProblem, Place } from '../../views/fileProblem.ts';
import { parseViewFile } from '../../views/parseViewFile.ts';
import type { Shape, TextShape } from '../../views/shapes.ts';
import { viewFileEnding } from '../../views/viewFile.ts';
import { plainLine } from '../plainText.ts';
import type { ShownProfiles } from '../shownProfiles.ts';

const files: vscode.DocumentFilter = { pattern: `**/*${viewFileEnding}` };
/** An extension that checks and completes YAML by the schema itself. */
const yamlExtension = 'redhat.vscode-yaml';
const mostResources = 20;

interface NamedType {
  readonly id: string;
  readonly title: string;
}

export interface ViewLanguageParts {
  readonly inventory: Inventory;
  readonly shownProfiles: ShownProfiles;
}

/** What helps people who write view files as text: mistakes where they are, completion, and what keys mean. */
export function registerViewLanguage(context: vscode.ExtensionContext, parts: ViewLanguageParts): void {
  let types: Promise<readonly NamedType[]> | undefined;
  const completion: vscode.CompletionItemProvider = {
    async provideCompletionItems(document, position) {
      const cursor = cursorAt(document.getText().split(/\r?\n/), position.line, position.character);
      const shape = shapeAt(cursor.path);
      if (shape === undefined) return undefined;
      const isCovered = vscode.extensions.getExtension(yamlExtension)?.isActive === true;
      types ??= namedTypes(context.extensionUri);
      const fromSchema = isCovered ? [] : schemaItems(cursor, shape, await types);
      const range = new vscode.Range(position.with({ character: cursor.from }), position);
      const items = [...fromSchema, ...(await estateItems(document, cursor, shape, parts))];
      for (const item of items) item.range = range;
      // Resources are searched for by every letter.
      return new vscode.CompletionList(items, true);
    },
  };
  const hover: vscode.HoverProvider = {
    provideHover(document, position) {
      if (vscode.extensions.getExtension(yamlExtension)?.isActive === true) return undefined;
      const line = document.lineAt(position.line).text;
      const colon = line.indexOf(':');
      if (colon < 0 || position.character > colon) return undefined;
      const { path } = cursorAt(document.getText().split(/\r?\n/), position.line, colon + 1);
      const description = describeKey(path);
      return description === undefined ? undefined : new vscode.Hover(new vscode.MarkdownString(description));
    },
  };
  context.subscriptions.push(
    registerDiagnostics(),
    vscode.languages.registerCompletionItemProvider(files, completion, ':', ' ', '-', '[', ','),
    vscode.languages.registerHoverProvider(files, hover),
  );
}

/** Marks the mistakes of every view file that is open as text. */
function registerDiagnostics(): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('orrery');
  const check = (document: vscode.TextDocument): void => {
    if (!document.uri.path.endsWith(viewFileEnding)) return;
    const parsed = parseViewFile(document.getText());
    collection.set(document.uri, 'problems' in parsed ? parsed.problems.map(diagnosticOf) : []);
  };
  for (const document of vscode.workspace.textDocuments) check(document);
  return vscode.Disposable.from(
    collection,
    vscode.workspace.onDidOpenTextDocument(check),
    vscode.workspace.onDidChangeTextDocument(({ document }) => check(document)),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => collection.delete(uri)),
  );
}

function diagnosticOf({ message, advice, start, end }: FileProblem): vscode.Diagnostic {
  const range = new vscode.Range(positionOf(start), positionOf(end));
  const diagnostic = new vscode.Diagnostic(range, `${message} ${advice}`, vscode.DiagnosticSeverity.Error);
  diagnostic.source = 'Orrery';
  return diagnostic;
}

function positionOf({ line, column }: Place): vscode.Position {
  return new vscode.Position(line - 1, column - 1);
}

function schemaItems({ writes }: Cursor, shape: Shape, types: readonly NamedType[]): vscode.CompletionItem[] {
  if (writes === 'key') {
    if (shape.kind !== 'keys') return [];
    return Object.entries(shape.keys).map(([key, { describe }]) => {
      const item = new vscode.CompletionItem(key, vscode.CompletionItemKind.Property);
      item.insertText = `${key}: `;
      item.documentation = new vscode.MarkdownString(describe);
      return item;
    });
  }
  const one = shape.kind === 'list' ? shape.of : shape;
  if (one.kind === 'word' || one.kind === 'grouping') {
    return Object.entries(one.words).map(([word, meaning]) => {
      const item = new vscode.CompletionItem(word, vscode.CompletionItemKind.EnumMember);
      item.documentation = new vscode.MarkdownString(meaning);
      return item;
    });
  }
  return one.kind === 'text' && one.means === 'type'
    ? types.map(({ id, title }) => new vscode.CompletionItem({ label: id, description: title }))
    : [];
}

/** What only this machine knows: its profiles, and the resources of the one that the file names. */
async function estateItems(
  document: vscode.TextDocument,
  { writes, word }: Cursor,
  shape: Shape,
  { inventory, shownProfiles }: ViewLanguageParts,
): Promise<vscode.CompletionItem[]> {
  const isById = shape.kind === 'pinsById' || shape.kind === 'textsById';
  const meant: TextShape['means'] =
    writes === 'key' ? (isById ? 'resource' : undefined) : meansOf(shape.kind === 'list' ? shape.of : shape);
  if (meant !== 'profile' && meant !== 'resource') return [];
  const { profiles } = await shownProfiles.list();
  if (meant === 'profile') {
    return profiles.map(({ name, method }) => {
      const item = new vscode.CompletionItem({ label: plainLine(name), description: plainLine(method) });
      item.insertText = quoted(name);
      return item;
    });
  }
  const named = /^profile: *["']?(.+?)["']? *$/m.exec(document.getText())?.[1];
  const profile = profiles.find(({ id, name }) => id === named || name === named) ?? profiles[0];
  if (profile === undefined || word.trim() === '') return [];
  const hits = await inventory.search({ profile: profile.id, text: word, limit: mostResources });
  return hits.map(({ id, name, typeTitle }) => {
    const item = new vscode.CompletionItem({ label: plainLine(name), description: plainLine(typeTitle) });
    item.detail = plainLine(id);
    item.filterText = word;
    item.insertText = writes === 'key' ? `${quoted(id)}: ` : quoted(id);
    return item;
  });
}

function meansOf(shape: Shape): TextShape['means'] {
  return shape.kind === 'text' ? shape.means : undefined;
}

/** In quotes where it has more than ids are made of. */
function quoted(text: string): string {
  return /^[A-Za-z/][\w:/.@-]*\w$/.test(text) ? text : JSON.stringify(text);
}

/** The resource types that the schema lists. */
async function namedTypes(extension: vscode.Uri): Promise<readonly NamedType[]> {
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, 'media', 'view.schema.json'));
  const schema: { definitions: { type: { anyOf: [{ enum: string[]; enumDescriptions: string[] }] } } } = JSON.parse(
    new TextDecoder().decode(bytes),
  );
  const [{ enum: ids, enumDescriptions }] = schema.definitions.type.anyOf;
  return ids.map((id, index) => ({ id, title: enumDescriptions[index] ?? id }));
}
