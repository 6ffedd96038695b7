import { isErrno } from '../../base/errno.ts';
import { gaiMessage, lookUp } from '../../libc/getaddrinfo.ts';
import { gnu, type ToolDefinition } from '../tool.ts';

export const hostname: ToolDefinition = {
  name: 'hostname',
  usage: '[OPTION] [NAME]',
  about: 'Prints the name of this machine, or gives it another.',
  short: 'fsiId',
  long: { fqdn: 'f', long: 'f', short: 's', 'ip-address': 'i', 'all-ip-addresses': 'I', domain: 'd' },
  async run(tool) {
    const { sys } = tool;
    const [name] = tool.args;
    if (name !== undefined) {
      try {
        sys.sethostname(name);
        return 0;
      } catch (error) {
        if (isErrno(error, 'EPERM'))
          return tool.complain(tool.busybox ? 'sethostname: Operation not permitted' : 'you must be root to change the host name');
        throw error;
      }
    }
    if (tool.has('i')) {
      const { answers, failure } = await lookUp(sys, sys.hostname());
      if (answers.length === 0) return tool.complain(gaiMessage(failure));
      await tool.print(`${answers.join(' ')}\n`);
    } else if (tool.has('I')) {
      const addresses = sys.netlink
        .interfaces()
        .filter((one) => one.kind !== 'loopback')
        .flatMap((one) => one.addresses.map((address) => address.split('/')[0]));
      await tool.print(`${addresses.join(' ')} \n`);
    } else
      await tool.print(
        `${tool.has('s') ? sys.hostname().split('.')[0] : tool.has('d') ? sys.hostname().split('.').slice(1).join('.') : sys.hostname()}\n`,
      );
    return 0;
  },
};

export const main = gnu(hostname);
