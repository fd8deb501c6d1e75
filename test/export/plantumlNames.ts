import fc from 'fast-check';
import { shortened, visibleText } from '../../src/export/visibleText.ts';
import { hostileNames } from './pictures.ts';

/** Names that PlantUML, its preprocessor, its libraries or Creole would make something of. */
const plantumlNames = [
  '!include /etc/passwd',
  '!include <awslib14/AWSCommon>',
  '%date() %getenv("HOME") %load_json("x") %version()',
  '$EC2InstanceIMG() $AWSImg(EC2) AWS_COLOR TECHN_FONT_SIZE ELEMENT_FONT_COLOR LAYOUT_TOP_DOWN()',
  'EC2Instance(a, "b", "c")',
  '<$EC2Instance> <$EC2Instance,scale=2> <&person> <:smile:>',
  '<color:red>red</color> <b>b</b> <size:40>x <back:blue>x <img:/etc/passwd> <latex>x</latex>',
  '[[http://example.com]] [[http://example.com label]] https://example.com mailto:a@b.c',
  'a\\nb\\tc\\lb\\r \\\\n',
  '~ ~~ ~** ~<b> ~&#65;',
  '<U+0041> <U+003C>U+0041> &#65; &#38;#65; &#38;#38;#65; &lt; &#x41; <u+0041>',
  '**b** //i// __u__ ~~w~~ --s-- ""m"" ==h== .... ---- ====',
  '= heading',
  '# list',
  '* list',
  '|= a | b |',
  '|_ tree',
  '@enduml',
  '@startuml',
  '~@startuml ~@enduml ~@startsalt',
  "' comment",
  "/' block '/",
  'as n1 <<blueLeaf>> {',
  '}" as n1 {',
  'end title',
  'hide n1',
  ';line:red #red',
  '\ue100\ue000\uf8ff',
  'x : y :: z; n1 --> n2',
];

export const plantumlHostileNames: readonly string[] = [
  ...hostileNames.map((name) => name.slice(0, 60)),
  ...plantumlNames,
];

/** Lists of names of any characters, and of what PlantUML looks for, in any order. */
export const namesOfAnything = fc.array(
  fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc
      .array(
        fc.constantFrom(
          ...plantumlHostileNames,
          ...'"\'<>&#;:|~*/_-=.!%$@{}[]()\\'.split(''),
          '\n',
          ' ',
          'U+0041>',
          '#65;',
        ),
        { maxLength: 6 },
      )
      .map((parts) => parts.join('').slice(0, 110)),
  ),
  { minLength: 1, maxLength: 6 },
);

/** A name as PlantUML shows it, in at most 120 characters. */
export function asShown(name: string): string {
  return spelledOut(shortened(visibleText(name), 120));
}

/** Text with PlantUML's own private characters spelled out. */
export function spelledOut(text: string): string {
  return text.replace(/[\ue000-\ue2ff]/g, (character) => `⟨U+${character.charCodeAt(0).toString(16).toUpperCase()}⟩`);
}
