import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const repository = fileURLToPath(new URL('..', import.meta.url));

function run(tool: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [tool, ...args], {
    cwd: repository,
    encoding: 'utf8',
  });
  return { status, output: stdout + stderr };
}

describe('the house', function () {
  this.timeout(120_000);

  it('has sound types', () => {
    const { status, output } = run('node_modules/typescript/bin/tsc', '--project', '.');
    assert.equal(status, 0, output);
  });

  it('keeps to its style and its walls', () => {
    const { status, output } = run('node_modules/@biomejs/biome/bin/biome', 'check', '.');
    assert.equal(status, 0, output);
  });

  for (const [room, forbidden] of [
    ['src/model', '../store/store.ts'],
    ['src/collect', '../clouds/aws/aws.ts'],
    ['src/picture', 'vscode'],
    ['src/views', '../inventory/inventory.ts'],
    ['src/inventory', '../extension/settings.ts'],
    ['webview/graph', '../../src/inventory/openInventory.ts'],
  ]) {
    it(`does not let ${room} import ${forbidden}`, () => {
      const file = `${repository}${room}/wallTest.ts`;
      writeFileSync(file, `import * as it from '${forbidden}';\n\nexport const whole = it;\n`);
      try {
        const { status, output } = run('node_modules/@biomejs/biome/bin/biome', 'lint', file);
        assert.equal(status, 1);
        assert.match(output, /noRestrictedImports/);
      } finally {
        rmSync(file);
      }
    });
  }
});
