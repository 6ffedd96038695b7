import { isErrno, strerror } from '../../../base/errno.ts';
import { printError } from '../../../libc/stdio.ts';
import type { Tool } from '../../tool.ts';

const says = (tool: Tool, message: string, status = 1): Promise<number> => printError(tool.sys, `${message}\n`).then(() => status);
const after = (words: readonly string[], key: string): string | undefined =>
  words.includes(key) ? words[words.indexOf(key) + 1] : undefined;

/** `ip neigh show [ADDRESS] [dev NAME]` */
export async function showNeighbours(tool: Tool, words: readonly string[]): Promise<number> {
  const device = after(words, 'dev');
  const [wanted] = words.filter((word, i) => word !== 'dev' && word !== 'to' && words[i - 1] !== 'dev');
  for (const { address, device: on, mac, state } of tool.sys.netlink.neighbours()) {
    if ((device !== undefined && on !== device) || (wanted !== undefined && address !== wanted)) continue;
    await tool.print(`${address}${device === undefined ? ` dev ${on}` : ''}${mac === undefined ? '' : ` lladdr ${mac}`} ${state} \n`);
  }
  return 0;
}

/** `ip neigh add|replace|del ADDRESS [lladdr MAC] dev NAME`, `ip neigh flush dev NAME` */
export async function changeNeighbour(tool: Tool, verb: 'add' | 'replace' | 'del' | 'flush', words: readonly string[]): Promise<number> {
  const { netlink } = tool.sys;
  const device = after(words, 'dev');
  const [address = ''] = words;
  const attempt = (work: () => void): Promise<number> | number => {
    try {
      work();
      return 0;
    } catch (error) {
      if (!isErrno(error)) throw error;
      return says(tool, `RTNETLINK answers: ${strerror(error.code)}`, 2);
    }
  };
  if (verb === 'flush') {
    if (words.length === 0) return says(tool, 'Flush requires arguments.', 1);
    const gone = netlink.neighbours().filter((one) => one.state !== 'PERMANENT' && (device === undefined || one.device === device));
    return attempt(() => {
      for (const one of gone) netlink.removeNeighbour(one.address, one.device);
    });
  }
  if (device === undefined) return says(tool, 'Device and destination are required arguments.', 255);
  if (!netlink.interfaces().some(({ name }) => name === device)) return says(tool, `Cannot find device "${device}"`);
  if (verb === 'del') return attempt(() => netlink.removeNeighbour(address, device));
  const mac = after(words, 'lladdr');
  if (mac === undefined || !/^[0-9a-f]{1,2}(:[0-9a-f]{1,2}){5}$/i.test(mac))
    return mac === undefined ? says(tool, 'RTNETLINK answers: Invalid argument', 2) : says(tool, `"${mac}" is invalid lladdr.`, 255);
  return attempt(() => netlink.addNeighbour(address, device, mac.toLowerCase(), { replace: verb === 'replace' }));
}
