import * as vscode from 'vscode';
import { plainLine } from './plainText.ts';

const preview = 'markdown.showPreview';

/** Opens a document in VS Code's Markdown preview, or as text where that is switched off. */
export async function showMarkdown(uri: vscode.Uri): Promise<void> {
  const document = await vscode.languages.setTextDocumentLanguage(
    await vscode.workspace.openTextDocument(uri),
    'markdown',
  );
  try {
    // The preview comes with an extension that may be asleep until then: asking whether it is there wakes nobody.
    await vscode.commands.executeCommand(preview, uri);
  } catch (error) {
    if ((await vscode.commands.getCommands(true)).includes(preview)) throw error;
    await vscode.window.showTextDocument(document);
  }
}

/** Text as Markdown that shows exactly this text. */
export function asMarkdown(text: string): string {
  return new vscode.MarkdownString().appendText(plainLine(text)).value;
}
