import * as vscode from 'vscode';
import type { Inventory } from '../../inventory/inventory.ts';
import type { Profile } from '../../model/profile.ts';
import type { FileProblem } from '../../views/fileProblem.ts';
import { editBetween } from '../../views/lines.ts';
import { parseViewFile } from '../../views/parseViewFile.ts';
import { type ViewFile, viewFileEnding } from '../../views/viewFile.ts';
import type { GraphPanels } from '../graph/graphPanel.ts';
import type { ShownProfiles } from '../shownProfiles.ts';
import { problemOf } from '../showProblem.ts';
import { createViewBaseline } from './viewBaseline.ts';
import { type PageLink, viewPage } from './viewPage.ts';
import { createViewProfiles } from './viewProfile.ts';
import { viewSync } from './viewSync.ts';

export const viewEditorType = 'orrery.view';

/** Nobody wants a picture of every letter that is typed. */
const pauseInTyping = 300;

export interface ViewEditorParts {
  readonly inventory: Inventory;
  readonly shownProfiles: ShownProfiles;
  readonly graphs: Pick<GraphPanels, 'fillEditor'>;
}

interface Shown {
  readonly profile: Profile;
  readonly file: ViewFile;
  /** Number of the scan whose changes were seen. */
  readonly since: number | undefined;
}

/** The editor of `*.orrery.yaml`: the live graph of the view that the file keeps. */
export function registerViewEditor(context: vscode.ExtensionContext, parts: ViewEditorParts): void {
  const { inventory, shownProfiles, graphs } = parts;
  const profiles = createViewProfiles(context, inventory, shownProfiles);
  const baseline = createViewBaseline(context, inventory);

  /** Fills an editor as far as text and machine allow; false where a page says why there is no graph yet. */
  async function fill(
    document: vscode.TextDocument,
    panel: vscode.WebviewPanel,
    isOpen: () => boolean,
  ): Promise<boolean> {
    const parsed = parseViewFile(document.getText());
    if ('problems' in parsed) {
      showPage(panel, vscode.l10n.t('This view has mistakes'), parsed.problems.map(lineOf), [openAsText()]);
      return false;
    }
    const profile = await profiles.of(document.uri, parsed.file);
    const since = profile && (await baseline.of(document.uri, profile.id));
    // People close editors while they are asked something.
    if (!isOpen()) return true;
    if (profile === undefined) {
      const { profile: named } = parsed.file;
      const line =
        named === undefined
          ? vscode.l10n.t('Choose the profile that it is drawn with, or sign in first.')
          : vscode.l10n.t('It is made for the profile {0}. Choose another one, or sign in first.', named);
      showPage(panel, vscode.l10n.t('This view needs a profile'), [line], [chooseProfile(), signIn(), openAsText()]);
      return false;
    }
    await showGraph(document, panel, { profile, file: parsed.file, since });
    return true;
  }

  async function showGraph(document: vscode.TextDocument, panel: vscode.WebviewPanel, shown: Shown): Promise<void> {
    const { uri } = document;
    const { file } = shown;
    const { id: profile, name: profileName } = shown.profile;
    let { since } = shown;
    const marked = ({ view }: ViewFile) => ({ ...view, ...(since === undefined ? {} : { changesSince: since }) });
    const shownAs = ({ title, notes }: ViewFile) => ({ title: title ?? nameOf(uri), notes });
    const session = graphs.fillEditor(
      panel,
      { profile, profileName, view: marked(file) },
      {
        ...shownAs(file),
        changed: (view, notes) => sync.graphChanged(view, notes),
        async seen(scan) {
          since = scan;
          await baseline.seen(uri, profile, scan);
        },
      },
    );
    const sync = viewSync(
      file,
      { read: () => document.getText(), write: (text) => write(document, text) },
      {
        // What was marked beside the file stays marked.
        replace: (next) => {
          const { overlay } = session.state().view;
          const view = { ...marked(next), ...(overlay === undefined ? {} : { overlay }) };
          return session.replace(view, shownAs(next));
        },
        tell: (problem) => session.tell(problem),
      },
    );
    const listening = onText(document, () => sync.textChanged());
    panel.onDidDispose(() => listening.dispose());
    // It may have changed since it was read.
    await sync.textChanged();
  }

  const provider: vscode.CustomTextEditorProvider = {
    async resolveCustomTextEditor(document, panel) {
      let isFilled = false;
      let isFilling = false;
      let isOpen = true;
      const attempt = async (): Promise<void> => {
        if (isFilled || isFilling) return;
        isFilling = true;
        try {
          isFilled = await fill(document, panel, () => isOpen);
        } catch (error) {
          const { message, advice } = problemOf(error);
          if (isOpen)
            showPage(
              panel,
              vscode.l10n.t('This view cannot be shown'),
              [message, advice],
              [chooseProfile(), openAsText()],
            );
        } finally {
          isFilling = false;
        }
      };
      const listening = [onText(document, attempt), onChoose(document.uri, attempt)];
      panel.onDidDispose(() => {
        isOpen = false;
        for (const one of listening) one.dispose();
      });
      // Not awaited: it may ask the person, and the editor is there meanwhile.
      void attempt();
    },
  };

  const choosing = new vscode.EventEmitter<string>();
  const onChoose = (uri: vscode.Uri, run: () => Promise<void>): vscode.Disposable =>
    choosing.event((chosen) => {
      if (chosen === String(uri)) void run();
    });

  context.subscriptions.push(
    choosing,
    vscode.window.registerCustomEditorProvider(viewEditorType, provider),
    vscode.commands.registerCommand('orrery.openViewAsText', (uri?: vscode.Uri) => reopen(uri, 'default')),
    vscode.commands.registerCommand('orrery.openViewAsGraph', (uri?: vscode.Uri) => reopen(uri, viewEditorType)),
    vscode.commands.registerCommand('orrery.chooseViewProfile', () => choosing.fire(String(activeUri()))),
  );
}

/** Calls back when the text of a document was left alone for a moment. */
function onText(document: vscode.TextDocument, run: () => Promise<void>): vscode.Disposable {
  let timer: NodeJS.Timeout | undefined;
  const listening = vscode.workspace.onDidChangeTextDocument((event) => {
    if (event.document !== document || event.contentChanges.length === 0) return;
    clearTimeout(timer);
    timer = setTimeout(() => void run(), pauseInTyping);
  });
  return {
    dispose() {
      clearTimeout(timer);
      listening.dispose();
    },
  };
}

async function write(document: vscode.TextDocument, text: string): Promise<boolean> {
  const change = editBetween(document.getText(), text);
  if (change === undefined) return true;
  const edit = new vscode.WorkspaceEdit();
  const range = new vscode.Range(document.positionAt(change.start), document.positionAt(change.end));
  edit.replace(document.uri, range, change.text);
  return vscode.workspace.applyEdit(edit);
}

/** Opens the file beside nothing: in the place where it is, in its other form. */
async function reopen(given: vscode.Uri | undefined, editor: string): Promise<void> {
  const uri = given ?? activeUri();
  if (uri !== undefined) await vscode.commands.executeCommand('vscode.openWith', uri, editor);
}

/** The view file in the editor in front, in whichever form. */
function activeUri(): vscode.Uri | undefined {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  const isFile = input instanceof vscode.TabInputCustom || input instanceof vscode.TabInputText;
  return isFile && input.uri.path.endsWith(viewFileEnding) ? input.uri : undefined;
}

function showPage(
  { webview }: vscode.WebviewPanel,
  heading: string,
  lines: readonly string[],
  links: readonly PageLink[],
): void {
  webview.options = { enableCommandUris: links.map(({ command }) => command) };
  webview.html = viewPage(heading, lines, links);
}

function lineOf({ start, message, advice }: FileProblem): string {
  return vscode.l10n.t('Line {0}: {1} {2}', start.line, message, advice);
}

function nameOf({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1, -viewFileEnding.length);
}

function openAsText(): PageLink {
  return { title: vscode.l10n.t('Open View as Text'), command: 'orrery.openViewAsText' };
}

function chooseProfile(): PageLink {
  return { title: vscode.l10n.t('Choose Profile'), command: 'orrery.chooseViewProfile' };
}

function signIn(): PageLink {
  return { title: vscode.l10n.t('Sign In'), command: 'orrery.signIn' };
}
