import type { Sys } from '../../kernel/sys.ts';
import { exists } from '../../libc/files.ts';
import { print, printError } from '../../libc/stdio.ts';
import type { InstallVerb } from './control.ts';
import { askManager } from './control-client.ts';
import type { LinkChange } from './install.ts';
import { type Call, noManager } from './systemctl-call.ts';
import { jobsOn, triggersText } from './systemctl-jobs.ts';
import { linkTarget } from './unit.ts';
import { fullName, isTemplate } from './unit-name.ts';
import { systemdVersion } from './version.ts';

/** enable, disable, mask and their kin: what starts by itself. */
export async function install(sys: Sys, call: Call): Promise<number> {
  const how = call.verb as InstallVerb;
  const adding = how === 'add-wants' || how === 'add-requires';
  const target = adding ? fullName(call.words[0] ?? '', 'target') : undefined;
  const typed = adding ? call.words.slice(1) : call.words;
  const outside =
    how === 'link' || how === 'enable'
      ? typed.filter((word) => word.includes('/')).map((word) => (word.startsWith('/') ? word : `${sys.cwd()}/${word}`))
      : [];
  const units = how === 'link' ? outside : typed.map((word) => fullName(word.split('/').pop() ?? ''));
  if (how === 'enable' && outside.length)
    await askManager(sys, { verb: 'install', how: 'link', units: outside, runtime: call.runtime, reload: !call.noReload }).then((linked) =>
      tellLinks(sys, call, linked?.links),
    );
  const root = sys.credentials().euid === 0;
  if (root && (how === 'enable' || how === 'disable')) await tellSysv(sys, how, units, call.quiet);
  const response = await askManager(sys, {
    verb: 'install',
    how,
    units,
    runtime: call.runtime,
    reload: !call.noReload,
    ...(target === undefined ? {} : { target }),
  });
  if (!response) return noManager(sys);
  if (response.denied) {
    await printError(sys, `Failed to ${how} unit: Interactive authentication required.\n`);
    return 1;
  }
  if (!call.quiet) {
    for (const warning of response.warnings ?? []) await printError(sys, `${warning}\n`);
    await tellLinks(sys, call, response.links);
  }
  if (response.error !== undefined) {
    await printError(sys, `Failed to ${how} unit: ${response.error}\n`);
    return 1;
  }
  if (how === 'disable' || how === 'mask')
    for (const unit of units) {
      if (isTemplate(unit)) {
        await printError(sys, `Failed to get triggering units for '${unit}', ignoring: Invalid argument\n`);
        continue;
      }
      const [info] = (await askManager(sys, { verb: 'info', units: [unit] }))?.units ?? [];
      const active = info?.triggeredBy.filter((one) => one.active === 'active').map(({ name }) => name) ?? [];
      if (active.length && !call.quiet && !call.noWarn && systemdVersion(sys).number >= 255)
        await printError(sys, triggersText(sys, how === 'mask' ? 'Masking' : 'Disabling', unit, active));
    }
  if (response.bare && !call.quiet && !call.noWarn) await printError(sys, NOT_INSTALLABLE);
  if (!call.now) return 0;
  const verb = ({ enable: 'start', unmask: 'start', disable: 'stop', mask: 'stop', reenable: 'try-restart' } as const)[how as 'enable'];
  return verb === undefined ? 0 : jobsOn(sys, verb, units, call);
}

async function tellLinks(sys: Sys, { quiet }: Call, links: readonly LinkChange[] = []): Promise<void> {
  if (quiet) return;
  for (const { made, path, target } of links)
    await printError(sys, made ? `Created symlink ${path} → ${target}.\n` : `Removed "${path}".\n`);
}

/** Debian and its kin keep System V's links in step with systemd's, and say so. */
async function tellSysv(sys: Sys, verb: string, units: readonly string[], quiet: boolean): Promise<void> {
  const helper = '/usr/lib/systemd/systemd-sysv-install';
  for (const unit of units) {
    const name = unit.replace(/\.service$/, '');
    if (quiet || !unit.endsWith('.service') || !exists(sys, `/etc/init.d/${name}`) || !exists(sys, helper)) continue;
    await printError(
      sys,
      `Synchronizing state of ${unit} with SysV service script with ${helper}.\nExecuting: ${helper} ${verb} ${name}\n`,
    );
  }
}

const NOT_INSTALLABLE = `The unit files have no installation config (WantedBy=, RequiredBy=, UpheldBy=,
Also=, or Alias= settings in the [Install] section, and DefaultInstance= for
template units). This means they are not meant to be enabled or disabled using systemctl.
 
Possible reasons for having these kinds of units are:
• A unit may be statically enabled by being symlinked from another unit's
  .wants/, .requires/, or .upholds/ directory.
• A unit's purpose may be to act as a helper for some other unit which has
  a requirement dependency on it.
• A unit may be started when needed via activation (socket, path, timer,
  D-Bus, udev, scripted systemctl call, ...).
• In case of template units, the unit is meant to be enabled with some
  instance name specified.
`;

const LINK = 'default.target';

/** `systemctl get-default`. */
export async function getDefault(sys: Sys): Promise<number> {
  const target = [`/etc/systemd/system/${LINK}`, `/usr/lib/systemd/system/${LINK}`]
    .map((path) => linkTarget(sys, path))
    .find((found) => found !== undefined);
  await print(sys, `${target?.split('/').pop() ?? 'multi-user.target'}\n`);
  return 0;
}

/** `systemctl set-default TARGET`. */
export async function setDefault(sys: Sys, { words }: Call): Promise<number> {
  const unit = fullName(words[0] ?? '', 'target');
  if (!unit.endsWith('.target')) {
    await printError(sys, 'Failed to set default target: Invalid argument\n');
    return 1;
  }
  const [info] = (await askManager(sys, { verb: 'info', units: [unit] }))?.units ?? [];
  if (info?.load !== 'loaded') {
    await printError(sys, `Failed to set default target: Unit file ${unit} does not exist.\n`);
    return 1;
  }
  const before = exists(sys, `/etc/systemd/system/${LINK}`);
  const response = await askManager(sys, { verb: 'set-default', unit });
  if (!response) return noManager(sys);
  if (response.denied) {
    await printError(sys, 'Failed to set default target: Interactive authentication required.\n');
    return 1;
  }
  await printError(
    sys,
    `${before ? `Removed "/etc/systemd/system/${LINK}".\n` : ''}Created symlink /etc/systemd/system/${LINK} → ${info.path}.\n`,
  );
  return 0;
}
