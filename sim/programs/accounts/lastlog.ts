import { readTextIfAny } from '../../libc/files.ts';
import { passwdEntries, userById, userByName } from '../../libc/passwd.ts';
import { print, printError } from '../../libc/stdio.ts';
import { localText } from '../../libc/time-zone/local-text.ts';
import { lastLoginOf } from '../../libc/utmp.ts';
import { accountTool } from './account-tool.ts';

/** lastlog(8) of shadow 4.13: when everybody logged in last, by /var/log/lastlog. */
export const main = accountTool({
  name: 'lastlog',
  usage: '[options]',
  short: 'b:CChSt:u:',
  long: { 'before=': 'b', clear: 'C', help: 'h', set: 'S', 'time=': 't', 'user=': 'u' },
  wrongUsage: 1,
  async run(tool) {
    const { sys } = tool;
    if (tool.operands.length) return tool.wrong(`unexpected argument: ${tool.operands[0]}`);
    if (tool.has('C', 'S')) return printError(sys, 'dockwire: lastlog --clear and --set are not simulated yet\n').then(() => 1);
    const wanted = tool.value('u');
    const one =
      wanted === undefined ? undefined : (userByName(sys, wanted) ?? (/^\d+$/.test(wanted) ? userById(sys, Number(wanted)) : undefined));
    if (wanted !== undefined && !one) {
      await tool.warn(`Unknown user or range: ${wanted}`);
      return 1;
    }
    if (readTextIfAny(sys, '/var/log/lastlog') === undefined) {
      await printError(sys, '/var/log/lastlog: No such file or directory\n');
      return 1;
    }
    const [before, since] = [tool.value('b'), tool.value('t')].map((days) => (days === undefined ? undefined : Number(days)));
    let output = '';
    for (const { name, uid } of one ? [one] : passwdEntries(sys)) {
      const login = lastLoginOf(sys, uid);
      const age = login ? (sys.now() - login.time) / 86_400_000_000 : Number.POSITIVE_INFINITY;
      if ((since !== undefined && age > since) || (before !== undefined && age < before)) continue;
      output ||= 'Username         Port     From                                       Latest\n';
      const when = login ? localText(sys, '%a %b %e %H:%M:%S %z %Y', login.time) : '**Never logged in**';
      output += `${name.padEnd(16)} ${(login?.line ?? '').padEnd(8)} ${(login?.host ?? '').padEnd(41)} ${when}\n`;
    }
    await print(sys, output);
    return 0;
  },
});
