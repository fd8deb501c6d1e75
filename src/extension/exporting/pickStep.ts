import * as vscode from 'vscode';

/** A step of a flow of choices. */
export interface Step<Value> {
  readonly title: string;
  readonly step: number;
  readonly totalSteps: number;
  readonly placeholder: string;
  readonly items: readonly StepItem<Value>[];
  /** What was chosen the last time: Enter alone takes it. */
  readonly usual?: Value | undefined;
  /** What a button on an item does; the step stays open. */
  readonly onButton?: (value: Value) => Promise<void>;
}

/** Without a value: a separator. */
export interface StepItem<Value> extends vscode.QuickPickItem {
  readonly value?: Value;
}

/** The person wants the step before this one. */
export const back = Symbol('back');

/** What was chosen; `back` for the step before, undefined when the person left. */
export async function pickStep<Value>(step: Step<Value>): Promise<Value | typeof back | undefined> {
  const picker = vscode.window.createQuickPick<StepItem<Value>>();
  picker.title = step.title;
  picker.step = step.step;
  picker.totalSteps = step.totalSteps;
  picker.placeholder = step.placeholder;
  picker.matchOnDescription = true;
  picker.matchOnDetail = true;
  picker.items = step.items;
  picker.activeItems = step.items.filter(({ value }) => value !== undefined && value === step.usual).slice(0, 1);
  if (step.step > 1) picker.buttons = [vscode.QuickInputButtons.Back];
  try {
    return await new Promise<Value | typeof back | undefined>((resolve, reject) => {
      picker.onDidTriggerButton(() => resolve(back));
      picker.onDidTriggerItemButton(({ item: { value } }) => {
        if (value === undefined || step.onButton === undefined) return;
        picker.busy = true;
        // What is looked at meanwhile takes the focus; the choice is still open.
        picker.ignoreFocusOut = true;
        step
          .onButton(value)
          .catch(reject)
          .finally(() => {
            picker.busy = false;
          });
      });
      picker.onDidAccept(() => {
        const value = picker.selectedItems[0]?.value;
        if (value !== undefined) resolve(value);
      });
      picker.onDidHide(() => resolve(undefined));
      picker.show();
    });
  } finally {
    picker.dispose();
  }
}
