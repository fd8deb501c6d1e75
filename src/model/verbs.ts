/**
 * Every verb a relation may use, and which end depends on which: in "subject verb object", `subject` means that the
 * subject stops working as it does when the object is gone. Blast radius is reachability over these directions.
 */
export const verbs = {
  uses: 'subject',
  'routes to': 'subject',
  'is protected by': 'subject',
  'allows traffic from': 'neither',
  'allows traffic to': 'neither',
  'is attached to': 'object',
  serves: 'object',
  connects: 'object',
  'is managed by': 'neither',
  'runs in': 'subject',
  'sends to': 'subject',
  'reads from': 'subject',
  'resolves to': 'subject',
  'is encrypted with': 'subject',
  'may access': 'subject',
  'may assume': 'neither',
  'is member of': 'neither',
  'is granted': 'neither',
  'gives access to': 'neither',
  'applies to': 'neither',
  references: 'subject',
} as const satisfies Record<string, 'subject' | 'object' | 'neither'>;

export type Verb = keyof typeof verbs;

/** Which end of a relation with this verb depends on the other. */
export function dependentEnd(verb: Verb): 'subject' | 'object' | 'neither' {
  return verbs[verb];
}
