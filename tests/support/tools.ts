import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium } from './chromium.ts';

/** What the tests need besides the packages: a Chromium, and the real docker client (it talks to our daemon; no real daemon is used). */
export function installMissingTools(): void {
  if (!findChromium()) {
    if (onDebianAsRoot()) apt('chromium');
    if (!findChromium()) run('npx', ['playwright', 'install', 'chromium']);
  }
  if (!onPath('docker') && onDebianAsRoot()) {
    // From Debian 13 on, the client has a package of its own.
    if (!apt('docker-cli')) apt('docker.io');
  }
}

function onPath(command: string): boolean {
  return spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0;
}

function onDebianAsRoot(): boolean {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version') && onPath('apt-get');
}

let updated = false;

function apt(name: string): boolean {
  if (!updated) updated = run('apt-get', ['update', '-q']);
  return run('apt-get', ['install', '-y', '-q', '--no-install-recommends', name]);
}

function run(command: string, args: string[]): boolean {
  console.log(`$ ${command} ${args.join(' ')}`);
  return spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0;
}
