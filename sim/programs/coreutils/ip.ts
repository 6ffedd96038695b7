import { printError } from '../../libc/stdio.ts';
import { addLink, changeAddress, changeLink, changeRoute, flushAddresses, removeLink } from '../net/ip/change.ts';
import { showLinks } from '../net/ip/links.ts';
import { changeNeighbour, showNeighbours } from '../net/ip/neighbours.ts';
import { routeGet } from '../net/ip/route-get.ts';
import { ROUTE_GRAMMAR } from '../net/ip/route-grammar.ts';
import { showRoutes } from '../net/ip/routes.ts';
import { gnu, type Tool, type ToolDefinition } from '../tool.ts';

export const ip: ToolDefinition = {
  name: 'ip',
  usage: '[OPTION]... OBJECT [COMMAND]',
  about: 'Shows network interfaces, addresses and routes.',
  short: '',
  raw: true,
  async run(tool) {
    const flags = tool.args.filter((word) => word.startsWith('-'));
    const [object = '', verb = 'show', ...rest] = tool.args.filter((word) => !word.startsWith('-'));
    if (flags.some((flag) => flag === '-j' || flag === '-json' || flag === '-6' || flag === '-s'))
      return tool.notSimulated(flags.join(' '));
    if (flags.includes('-V')) {
      await tool.print('ip utility, iproute2-6.1.0\n');
      return 0;
    }
    if (object === '' || object === 'help') return printError(tool.sys, HELP).then(() => (object === '' ? 255 : 0));
    const full = OBJECTS.find((name) => name.startsWith(object));
    if (!full) return printError(tool.sys, `Object "${object}" is unknown, try "ip help".\n`).then(() => 1);
    if (!['show', 'list', 'ls', 's', 'l', 'lst'].includes(verb)) return change(tool, full, verb, rest);
    if (full === 'route') return showRoutes(tool, rest);
    if (full === 'neighbour') return showNeighbours(tool, rest);
    if (full !== 'address' && full !== 'link') return tool.notSimulated(full);
    const up = rest.includes('up');
    const [device] = rest.filter((word) => word !== 'dev' && word !== 'up');
    const all = tool.sys.netlink.interfaces();
    if (device !== undefined && !all.some(({ name }) => name === device))
      return printError(tool.sys, `Device "${device}" does not exist.\n`).then(() => 1);
    await showLinks(
      tool,
      all.filter((one) => (device === undefined || one.name === device) && (!up || one.up)),
      {
        ...{ brief: flags.includes('-br') || flags.includes('-brief'), oneLine: flags.includes('-o') || flags.includes('-oneline') },
        ...{ four: flags.includes('-4'), addresses: full === 'address' },
      },
    );
    return 0;
  },
};

const OBJECTS = ['address', 'link', 'route', 'neighbour', 'netns', 'rule', 'maddress', 'tunnel'] as const;
const HELP = `Usage: ip [ OPTIONS ] OBJECT { COMMAND | help }
       ip [ -force ] -batch filename
where  OBJECT := { address | link | neighbour | route }
       OPTIONS := { -V[ersion] | -4 | -br[ief] }
`;

/** The other verbs of an object: they change something, or ask something particular. */
function change(tool: Tool, object: string, verb: string, rest: readonly string[]): Promise<number> {
  const is = (name: string, least = 1): boolean => verb.length >= least && name.startsWith(verb);
  if (verb === 'help' && object === 'route') return printError(tool.sys, ROUTE_GRAMMAR).then(() => 255);
  if (verb === 'help') return printError(tool.sys, `Usage: ip ${object} [ COMMAND ]\n`).then(() => 255);
  const adds = is('add');
  const deletes = is('delete');
  if (object === 'address' && (adds || deletes)) return changeAddress(tool, adds ? 'add' : 'del', rest);
  if (object === 'address' && verb === 'flush') return flushAddresses(tool, rest);
  if (object === 'link' && verb === 'set') return changeLink(tool, rest);
  if (object === 'link' && adds) return addLink(tool, rest);
  if (object === 'link' && deletes) return removeLink(tool, rest);
  if (object === 'route' && is('get')) return routeGet(tool, rest);
  if (object === 'route' && (adds || deletes || is('replace'))) return changeRoute(tool, adds ? 'add' : deletes ? 'del' : 'replace', rest);
  if (object === 'neighbour' && (adds || deletes || is('replace') || verb === 'flush'))
    return changeNeighbour(tool, adds ? 'add' : deletes ? 'del' : is('replace') ? 'replace' : 'flush', rest);
  if (/^(add|del|delete|change|replace|flush|get|set|exec|save|restore)$/.test(verb)) return tool.notSimulated(`${object} ${verb}`);
  return printError(tool.sys, `Command "${verb}" is unknown, try "ip ${object} help".\n`).then(() => 255);
}

export const main = gnu(ip);
