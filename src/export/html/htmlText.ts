import { visibleText } from '../visibleText.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Any text as text of an HTML document, in an element or a quoted attribute: one line, nothing hidden in it. */
export function htmlText(text: string): string {
  return visibleText(text).replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

/** The same for text in an element, with quotation marks as they are: `orrery check` reads a command from it. */
export function elementText(text: string): string {
  return visibleText(text).replace(/[&<>]/g, (character) => entities[character] ?? character);
}

/**
 * JSON as it may stand in a `<script>`: nothing in it ends or hides that element, whatever strings it holds.
 * https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements
 */
export function scriptJson(json: string): string {
  return json.replace(/[<\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
