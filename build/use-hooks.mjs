/** npm ci, in a clone: git runs the hooks of .githooks/. In CI, in a package and without git there is nothing to do. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

if (!process.env.CI && existsSync('.git') && existsSync('.githooks')) {
  try {
    execFileSync('git', ['config', 'core.hooksPath', '.githooks'], { stdio: 'ignore' });
  } catch {
    console.log('git could not be told of .githooks/: commits are not checked before CI.');
  }
}
