import {
  provideVSCodeDesignSystem,
  vsCodeButton,
  vsCodeCheckbox,
  vsCodeDropdown,
  vsCodeOption,
  vsCodeProgressRing,
  vsCodeTextField,
} from '@vscode/webview-ui-toolkit';

/** Registers the components of the UI toolkit that Orrery's panels use, and no others. */
export function registerToolkit(): void {
  provideVSCodeDesignSystem().register(
    vsCodeButton(),
    vsCodeCheckbox(),
    vsCodeDropdown(),
    vsCodeOption(),
    vsCodeProgressRing(),
    vsCodeTextField(),
  );
}

/** A toolkit element with what panels set and read of it: toolkit elements keep their state in properties. */
export interface ToolkitField extends HTMLElement {
  value: string;
}

export interface ToolkitCheckbox extends HTMLElement {
  checked: boolean;
}
