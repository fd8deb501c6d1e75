#!/usr/bin/env -S node --disable-warning=ExperimentalWarning
import { isBuiltin } from 'node:module';

// What was read is kept in the SQLite that Node.js brings along. An older one would end here with nothing but that
// module's name, so whatever needs it is loaded behind this question.
if (isBuiltin('node:sqlite')) await import('./cli/program.ts');
else {
  process.stderr.write(`orrery: This is Node.js ${process.versions.node}, and Orrery needs 22.13 or newer.\n`);
  process.stderr.write(
    'Install a newer one from https://nodejs.org, or use Orrery in VS Code, which brings its own.\n',
  );
  process.exitCode = 2;
}
