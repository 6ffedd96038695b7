import type { Sys } from '../../kernel/sys.ts';
import { exists } from '../../libc/files.ts';
import type { ControlRequest, ControlResponse } from './control.ts';
import { addTo, disable, enable, InstallError, installLinks, type LinkChange, link, mask, revert, unmask } from './install.ts';
import type { Manager } from './manager.ts';
import { loadUnit, settings, UNIT_DIRECTORIES } from './unit.ts';
import { isTemplate } from './unit-name.ts';

/** Changes the links that say which units start by themselves, then reads all unit files again, as systemctl has the manager do unless told otherwise. */
export function changeInstallation(sys: Sys, manager: Manager, request: Extract<ControlRequest, { verb: 'install' }>): ControlResponse {
  const response = changeLinks(sys, request);
  // What failed is no reason for systemctl to have the files read again; that something was tried still counts.
  if (response.error === undefined && request.reload) manager.memory.reloadFiles();
  else if (response.error !== undefined || response.links?.length) manager.memory.outdated = true;
  return response;
}

function changeLinks(sys: Sys, { how, units, runtime, target }: Extract<ControlRequest, { verb: 'install' }>): ControlResponse {
  const links: LinkChange[] = [];
  const warnings: string[] = [];
  let bare = how === 'enable' || how === 'disable' || how === 'reenable';
  for (const name of units) {
    if (how === 'link') {
      if (!exists(sys, name)) return { error: `File ${name}: No such file or directory`, links, warnings };
      links.push(...link(sys, name, runtime));
      continue;
    }
    const unit = loadUnit(sys, name);
    const known = UNIT_DIRECTORIES.some((directory) => exists(sys, `${directory}/${name}`));
    if (how === 'mask' || how === 'unmask') {
      if (unit.load === 'not-found') warnings.push(`Unit ${name} does not exist, proceeding anyway.`);
      try {
        links.push(...(how === 'mask' ? mask(sys, name, runtime) : unmask(sys, name)));
      } catch (error) {
        if (!(error instanceof InstallError)) throw error;
        return { error: error.message, links, warnings };
      }
      continue;
    }
    if (how === 'revert') {
      links.push(...revert(sys, name));
      continue;
    }
    if (unit.load === 'not-found' && !known) return { error: `Unit file ${name} does not exist.`, links, warnings };
    if (unit.load === 'masked' && how === 'enable') return { error: `Unit file ${unit.path} is masked.`, links, warnings };
    if (unit.load === 'masked') warnings.push(`Unit ${unit.path} is masked, ignoring.`);
    if (unit.name !== name && how === 'enable')
      return { error: `Refusing to operate on alias name or linked unit file: ${name}`, links, warnings };
    if (isTemplate(name) && how === 'enable' && settings(unit, 'Install', 'DefaultInstance').length === 0)
      return { error: `Unit name ${name} is missing the instance name.`, links, warnings };
    if (installLinks(unit).length || settings(unit, 'Install', 'Also').length || unit.load === 'masked') bare = false;
    if (target !== undefined) {
      links.push(...addTo(sys, unit, `${target}.${how.slice('add-'.length)}`));
      continue;
    }
    if (how === 'disable' || how === 'reenable') links.push(...disable(sys, unit));
    if (how !== 'disable') links.push(...enable(sys, unit));
  }
  return { links, warnings, bare };
}
