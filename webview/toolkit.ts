import {
  provideVSCodeDesignSystem,
  vsCodeButton,
  vsCodeCheckbox,
  vsCodeProgressRing,
} from '@vscode/webview-ui-toolkit';

/** Registers the components of the UI toolkit that Orrery's panels use, and no others. */
export function registerToolkit(): void {
  provideVSCodeDesignSystem().register(vsCodeButton(), vsCodeCheckbox(), vsCodeProgressRing());
}

/** A toolkit checkbox with what panels set and read of it: toolkit elements keep their state in properties. */
export interface ToolkitCheckbox extends HTMLElement {
  checked: boolean;
}
