import { type Verb, verbs } from '../model/verbs.ts';
import { type ColourBy, type Detail, type Direction, type Grouping, mostHops, type View } from '../picture/view.ts';
import type { Keys, ReadKeys, WordShape } from './shapes.ts';

const mostLevels = 100;

const kinds = {
  containment: 'What is in the root, nested.',
  dependencies: 'What the root is related to.',
  path: 'The shortest ways from the root to what `to` names.',
} satisfies Record<View['kind'], string>;

/** Words for {@link Direction}, as people write them. */
const directions = {
  both: 'Relations in any direction.',
  needs: 'What the root needs.',
  'needed by': 'What needs the root.',
} satisfies Record<Exclude<Direction, 'neededBy'> | 'needed by', string>;

const details = {
  everything: 'Everything that is known.',
  calm: 'Without what only accompanies other things, and without what the provider made by itself.',
  essentials: 'Also without what supports others: keys, roles, policies, routes.',
} satisfies Record<Detail, string>;

const groupings = {
  place: 'As the provider nests things.',
  account: 'By account or subscription.',
  network: 'By network.',
  application: 'By the tags that name applications.',
} satisfies Record<Exclude<Grouping, `tag:${string}`>, string>;

const colours = {
  type: 'By resource type.',
  account: 'By account or subscription.',
  region: 'By region.',
  change: 'By what changed.',
  gap: 'By what could not be read.',
} satisfies Record<ColourBy, string>;

const providers = { aws: 'Amazon Web Services.', azure: 'Microsoft Azure.' };

const relations: WordShape<Verb> = {
  kind: 'word',
  words: Object.fromEntries(Object.keys(verbs).map((verb) => [verb, `This *${verb}* that.`])) as Record<Verb, string>,
};

const types = { kind: 'list', of: { kind: 'text', means: 'type' } } as const;
const resources = { kind: 'list', of: { kind: 'text', means: 'resource' } } as const;

const rules = {
  provider: { describe: 'Clouds: `aws`, `azure`.', shape: { kind: 'list', of: { kind: 'word', words: providers } } },
  types: { describe: 'Resource types, or the beginnings of their names: `aws.ec2`.', shape: types },
  tags: {
    describe: 'Tags that a resource must have, each with the values that are accepted; with none: any value.',
    shape: { kind: 'valuesByKey' },
  },
  accounts: {
    describe: 'Numbers of accounts, or ids of subscriptions.',
    shape: { kind: 'list', of: { kind: 'text', means: 'account' } },
  },
  regions: { describe: 'Regions: `eu-west-1`.', shape: { kind: 'list', of: { kind: 'text' } } },
  within: {
    describe: 'Ids of resources: only they are shown, with what is in them and what they are in.',
    shape: { kind: 'list', of: { kind: 'text', means: 'resource' } },
  },
  relations: {
    describe: 'Relations that are drawn. What is shown does not depend on them.',
    shape: { kind: 'list', of: relations },
  },
  depth: {
    describe: 'Levels of containers that open by themselves. Without it: as many as a person can read at once.',
    shape: { kind: 'wholeNumber', least: 0, most: mostLevels },
  },
} as const satisfies Keys;

/** Every key of a view file, in the order in which they are written. */
export const format = {
  title: { describe: 'What people call this view. Without it: the name of the file.', shape: { kind: 'text' } },
  profile: {
    describe:
      'Name or id of the profile that the view is drawn with. Without it, or where there is no such profile, Orrery asks which.',
    shape: { kind: 'text', means: 'profile' },
  },
  root: {
    describe: 'Id of the resource that the picture starts at. Without it: everything that the profile shows.',
    shape: { kind: 'text', means: 'resource' },
  },
  show: { describe: 'What is asked about the root.', shape: { kind: 'word', words: kinds } },
  to: {
    describe: 'Id of the resource that a path ends at: only with `show: path`.',
    shape: { kind: 'text', means: 'resource' },
  },
  steps: {
    describe: 'How far dependencies are followed, in relations.',
    shape: { kind: 'wholeNumber', least: 1, most: mostHops },
  },
  direction: { describe: 'Which dependencies are followed.', shape: { kind: 'word', words: directions } },
  rules: {
    describe: 'What a resource must be to be shown; what contains one that is shown is shown with it.',
    shape: { kind: 'keys', keys: rules },
  },
  detail: {
    describe: 'How much of what accompanies other things is shown.',
    shape: { kind: 'word', words: details },
  },
  group: {
    describe: 'What the outermost containers are. `tag:team` groups by the tag `team`.',
    shape: { kind: 'grouping', words: groupings },
  },
  colour: { describe: 'What colours mean.', shape: { kind: 'word', words: colours } },
  hideTypes: { describe: 'Resource types that are left out.', shape: types },
  showTypes: { describe: 'Resource types that are shown whatever `detail` says.', shape: types },
  open: { describe: 'Ids of containers that are open. Those opened last stand last.', shape: resources },
  fold: { describe: 'Ids of containers that are folded, also where they lie in one that is open.', shape: resources },
  pins: {
    describe: 'Where things were put, by id: `[x, y]` in pixels, from the top left of what contains them.',
    shape: { kind: 'pinsById' },
  },
  notes: { describe: 'What people wrote on things, by id.', shape: { kind: 'textsById' } },
} as const satisfies Keys;

/** What stands in a view file, as it stands there. */
export type Content = ReadKeys<typeof format>;
export type Rules = ReadKeys<typeof rules>;
