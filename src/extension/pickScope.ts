import * as vscode from 'vscode';
import type { SearchHit } from '../inventory/graphAnswers.ts';
import type { Inventory } from '../inventory/inventory.ts';
import type { Profile } from '../model/profile.ts';
import { plainLabel } from './plainText.ts';

/** One resource, or a whole profile. */
export interface Scope {
  readonly profile: string;
  readonly root?: string;
}

export interface ScopeQuestion {
  readonly title: string;
  readonly placeholder: string;
  readonly profiles: readonly Profile[];
  /** Offered first. */
  readonly suggestion?: Scope & { readonly name: string };
}

interface ScopeItem extends vscode.QuickPickItem {
  readonly scope?: Scope;
}

/** Milliseconds of quiet after which what was typed is looked for. */
const typingPause = 150;
const hitsPerProfile = 50;

/** Lets a person choose by typing a part of a name, an id or a type; undefined when they leave. */
export async function pickScope(inventory: Inventory, question: ScopeQuestion): Promise<Scope | undefined> {
  const picker = vscode.window.createQuickPick<ScopeItem>();
  picker.title = question.title;
  picker.placeholder = question.placeholder;
  picker.items = startItems(question);

  let latest = 0;
  let timer: NodeJS.Timeout | undefined;
  async function look(text: string): Promise<void> {
    const own = ++latest;
    picker.busy = true;
    try {
      const items = text === '' ? startItems(question) : await hitItems(inventory, question.profiles, text);
      if (own === latest) picker.items = items;
    } finally {
      if (own === latest) picker.busy = false;
    }
  }

  try {
    return await new Promise<Scope | undefined>((resolve, reject) => {
      picker.onDidChangeValue((text) => {
        clearTimeout(timer);
        timer = setTimeout(() => look(text.trim()).catch(reject), typingPause);
      });
      picker.onDidAccept(() => resolve(picker.selectedItems[0]?.scope));
      picker.onDidHide(() => resolve(undefined));
      picker.show();
    });
  } finally {
    clearTimeout(timer);
    latest = -1;
    picker.dispose();
  }
}

function startItems({ suggestion, profiles }: ScopeQuestion): ScopeItem[] {
  const suggested: ScopeItem[] =
    suggestion === undefined
      ? []
      : [
          {
            label: plainLabel(suggestion.name),
            description: vscode.l10n.t('selected'),
            iconPath: new vscode.ThemeIcon('target'),
            scope: suggestion,
          },
        ];
  const whole = profiles.map(
    ({ id, name, method }): ScopeItem => ({
      label: plainLabel(name),
      description: vscode.l10n.t('everything in this profile'),
      detail: plainLabel(method),
      iconPath: new vscode.ThemeIcon('account'),
      scope: { profile: id },
    }),
  );
  return [...suggested, ...whole];
}

async function hitItems(inventory: Inventory, profiles: readonly Profile[], text: string): Promise<ScopeItem[]> {
  const found = await Promise.all(
    profiles.map(async ({ id, name }) => ({
      name,
      items: (await inventory.search({ profile: id, text, limit: hitsPerProfile })).map((hit) => hitItem(id, hit)),
    })),
  );
  const filled = found.filter(({ items }) => items.length > 0);
  if (filled.length === 0) {
    return [{ label: vscode.l10n.t('Nothing that was read matches'), alwaysShow: true }];
  }
  return filled.flatMap(({ name, items }) => [
    { label: plainLabel(name), kind: vscode.QuickPickItemKind.Separator },
    ...items,
  ]);
}

/** Always shown: VS Code would leave out hits whose label does not hold the text, such as those found by id. */
function hitItem(profile: string, { id, name, typeTitle, icon, path }: SearchHit): ScopeItem {
  return {
    label: plainLabel(name) || plainLabel(id),
    description: typeTitle,
    detail: plainLabel(path.join(' › ')),
    iconPath: new vscode.ThemeIcon(icon),
    alwaysShow: true,
    scope: { profile, root: id },
  };
}
