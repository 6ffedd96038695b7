import type { Browser } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { StaticSite } from '../../src/serve/static-server.ts';
import { launchBrowser } from '../support/browser.ts';
import { promptAfterControlC } from '../support/ctrl-c.ts';
import { LessonTerminal } from '../support/lesson-terminal.ts';
import { serveSite } from '../support/site.ts';

let site: StaticSite;
let browser: Browser;
let terminal: LessonTerminal;

beforeAll(async () => {
  site = await serveSite();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});
beforeEach(async () => {
  terminal = await LessonTerminal.open(browser, site.address, '/en/lessons/round-trip/');
  await terminal.shows(/student@/);
  await terminal.screen.click();
});
afterEach(async () => {
  await terminal.context.close();
  expect(terminal.complaints).toEqual([]);
});

describe('the keyboard of a terminal', () => {
  it.each<[string, string[], RegExp]>([
    ['Ctrl-A and Ctrl-E', ['cho a', 'Control+a', 'e', 'Control+e', 'b', 'Enter'], /^ab$/m],
    ['Home and End', ['cho a', 'Home', 'e', 'End', 'c', 'Enter'], /^ac$/m],
    ['Ctrl-U and Ctrl-Y', ['echo ab', 'Control+u', 'Control+y', 'Enter'], /^ab$/m],
    ['Ctrl-K', ['echo abcd', 'ArrowLeft', 'ArrowLeft', 'Control+k', 'Enter'], /^ab$/m],
    ['Ctrl-W', ['echo one two', 'Control+w', 'three', 'Enter'], /^one three$/m],
    ['Alt-B and Alt-F', ['echo one two', 'Alt+b', 'Alt+b', 'x', 'Alt+f', 'y', 'Enter'], /^xoney two$/m],
    ['arrows, Delete and Backspace', ['echo abcd', 'ArrowLeft', 'ArrowLeft', 'Delete', 'Backspace', 'ArrowRight', 'Enter'], /^ad$/m],
    ['history', ['echo first', 'Enter', 'true', 'Enter', 'ArrowUp', 'ArrowUp', 's', 'Enter'], /^firsts$/m],
    ['Ctrl-R', ['echo needle', 'Enter', 'true', 'Enter', 'Control+r', 'need', 'Enter'], /needle\n(?:.*\n)*.*needle\n.*needle$/m],
    ['Tab', ['ls /etc/os-rel', 'Tab', 'Enter'], /^\/etc\/os-release$/m],
    ['Ctrl-L', ['echo gone', 'Enter', 'Control+l', 'echo here', 'Enter'], /^\S+\$ echo here *\nhere *\n/],
    ['Ctrl-C', ['echo go; sleep 1000', 'Enter', 'sees ^go$', 'Control+c', 'echo $?', 'Enter'], /\^C\s[\s\S]*^130$/m],
    [
      'Ctrl-Z, jobs and fg',
      [
        'echo go; sleep 1000',
        'Enter',
        'sees ^go$',
        'Control+z',
        'sees Stopped',
        'jobs',
        'Enter',
        'fg',
        'Enter',
        'sees ^sleep 1000$',
        'Control+c',
      ],
      /^\[1\]\+ {2}Stopped {17}sleep 1000$[\s\S]*\^C/m,
    ],
    [
      'Ctrl-Z out of watch, which paints itself again at once when it goes on',
      ['watch -n 99 echo seen', 'Enter', 'sees ^seen', 'Control+z', 'sees Stopped', 'fg', 'Enter', 'sees ^Every 99.0s: echo seen'],
      /^Every 99\.0s: echo seen .*\n *\nseen/,
    ],
    [
      'Ctrl-Z out of top, and back',
      [
        'top -d 99',
        'Enter',
        'sees PID USER',
        'Control+z',
        'sees Stopped',
        'clear; fg',
        'Enter',
        'sees ^ *PID USER',
        'q',
        'echo $?',
        'Enter',
      ],
      /^0$/m,
    ],
    ['Ctrl-\\', ['echo go; sleep 1000', 'Enter', 'sees ^go$', 'Control+\\', 'echo $?', 'Enter'], /\^\\Quit[\s\S]*^131$/m],
    ['Ctrl-D', ['echo go; cat', 'Enter', 'sees ^go$', 'a', 'Enter', 'sees ^a\\na$', 'Control+d', 'echo end', 'Enter'], /^a\na\n.*\nend$/m],
  ])('%s', async (_name, keys, expected) => {
    await terminal.press(...keys);
    await terminal.shows(expected);
  });

  it('takes several pasted lines, Korean among them, as text until Enter', async () => {
    await terminal.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await terminal.page.evaluate(() => navigator.clipboard.writeText('echo 안녕하세요\necho 한글 | rev'));
    await terminal.press('Control+Shift+V');
    await terminal.shows(/echo 한글 \| rev/);
    expect(await terminal.printed()).not.toMatch(/^안녕하세요$/m);
    await terminal.press('Enter');
    await terminal.shows(/^안녕하세요\n글한$/m);
  });

  it('answers Ctrl-C at once, however much is printed', async () => {
    await terminal.type('yes "a line that never ends"');
    await terminal.shows(/never ends\n.*never ends/);
    const waited = await promptAfterControlC(terminal);
    // What matters to the hand is 100 ms (tests/bench measures it); a loaded test machine gets more.
    expect(waited).toBeLessThan(1500);
  });
});

describe('files and services', () => {
  it('a line that vi writes into /etc/default/docker reaches the daemon through a drop-in', async () => {
    await terminal.type(
      `cd /etc/systemd/system; sudo mkdir docker.service.d; printf '[Service]\\nEnvironmentFile=-/etc/default/docker\\nExecStart=\\nExecStart=/usr/bin/dockerd -H unix:///var/run/docker.sock $DOCKER_OPTS\\n' | sudo tee docker.service.d/opts.conf; echo do''ne`,
    );
    await terminal.shows(/^done$/m);
    await terminal.type('sudo vi /etc/default/docker');
    await terminal.shows(/"\/etc\/default\/docker" \d+L/);
    await terminal.press('G', 'o', 'DOCKER_OPTS="--label vi=yes -D"', 'Escape', ':wq', 'Enter');
    await terminal.shows(/vi \/etc\/default\/docker *\n\S+\$ /);
    await terminal.type('sudo systemctl daemon-reload; sudo service docker restart; pgrep -a dockerd');
    await terminal.shows(/dockerd -H unix:\/\/\/var\/run\/docker\.sock --label vi=yes -D/);
    await terminal.type('docker info -f "{{.Labels}} {{.Debug}}"');
    await terminal.shows(/^\[vi=yes\] true$/m);
  });
});
