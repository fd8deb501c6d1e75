import assert from 'node:assert/strict';
import fc from 'fast-check';
import { marked, type Token, type Tokens } from 'marked';
import { accessMarkdown } from '../../src/export/accessReport.ts';
import type { AccessName, AccessReport } from '../../src/model/accessReport.ts';
import { hostileNames } from './pictures.ts';

const named = (name: string, more: Partial<AccessName> = {}): AccessName => ({
  id: `id of ${name}`,
  name,
  typeTitle: 'User',
  ...more,
});
const account = named('payments', { typeTitle: 'Account', account: '222222222222' });
const report = (more: Partial<AccessReport> = {}): AccessReport => ({
  profileName: 'corp',
  rows: [],
  withoutAccess: [],
  withoutMembers: [],
  gaps: [],
  ...more,
});

describe('the access report', () => {
  it('tells of an account who, as what and through which group', () => {
    const devs = named('devs', { typeTitle: 'Group' });
    const role = named('Admin', { typeTitle: 'Permission set' });
    const text = accessMarkdown(
      report({
        of: { ...account, part: 'target' },
        rows: [
          { principal: named('ana', { disabled: true }), group: devs, role, target: account },
          { principal: devs, role, target: account },
        ],
      }),
    );
    assert.equal(
      text,
      `# Who has access to payments (222222222222)

| User or group | Kind | Permission set | Through group |
| --- | --- | --- | --- |
| ana (disabled) | User | Admin | devs |
| devs | Group | Admin |  |
`,
    );
  });

  it('tells of a user where, and never leaves out that something was not read', () => {
    const problem = {
      code: 'AccessDenied',
      message: 'It is not allowed.',
      advice: 'Allow it.',
      nextStep: 'none',
    } as const;
    const of = { ...named('ana'), part: 'user' } as const;
    const text = accessMarkdown(report({ of, gaps: [{ typeTitle: 'Groups', readings: 2, problem }] }));
    assert.equal(
      text,
      `# What ana has access to

Nothing, as far as it was read.

## Not read

There may be more than is told here.

- Groups (2 readings): It is not allowed. Allow it.
`,
    );
  });

  it('lists those without access and groups without members', () => {
    const text = accessMarkdown(
      report({ withoutAccess: [named('bob')], withoutMembers: [named('ops', { typeTitle: 'Group' })] }),
    );
    assert.match(text, /## Without access: 1\n\n- User bob\n\n## Without members: 1\n\n- Group ops\n$/);
  });

  it('is the same table whatever people are called', () => {
    const hostile = fc.oneof(fc.constantFrom(...hostileNames, '| a | b |', '[x](command:y)', '<b>', '`'), fc.string());
    fc.assert(
      fc.property(hostile, hostile, (one, other) => {
        const row = {
          principal: named(one),
          group: named(other),
          role: named(other),
          target: named(one, { account: '222222222222' }),
        };
        const text = accessMarkdown(report({ of: { ...named(one), part: 'target' }, rows: [row, row] }));
        const tokens = marked.lexer(text);
        assert.deepEqual(
          tokens.filter(({ type }) => type !== 'space').map(({ type }) => type),
          ['heading', 'table'],
        );
        const [table] = tokens.filter((token): token is Tokens.Table => token.type === 'table');
        assert.deepEqual(
          table!.rows.map((cells) => cells.length),
          [4, 4],
        );
        const kinds = new Set(table!.rows.flat().flatMap((cell) => cell.tokens.map(({ type }: Token) => type)));
        for (const kind of kinds) assert.ok(['text', 'escape', 'codespan'].includes(kind), kind);
      }),
    );
  });
});
