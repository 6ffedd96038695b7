import type { Sys } from '../../kernel/sys.ts';
import type { UnitInfo } from './control.ts';
import { askManager } from './control-client.ts';
import { openPager } from './pager.ts';
import { type Call, noManager } from './systemctl-call.ts';
import { paint } from './terminal-colors.ts';
import { fullName } from './unit-name.ts';

const FORWARD = ['Requires', 'Requisite', 'Wants', 'BindsTo'] as const;

/** The tree of what a unit pulls in, or with `--reverse` of what pulls it in. */
export async function listDependencies(sys: Sys, call: Call): Promise<number> {
  const root = fullName(call.words[0] ?? 'default.target');
  const known = new Map<string, UnitInfo>();
  const info = async (name: string): Promise<UnitInfo | undefined> => {
    const found = known.get(name) ?? (await askManager(sys, { verb: 'info', units: [name] }))?.units?.[0];
    if (found) known.set(name, found);
    return found;
  };
  const first = await info(root);
  if (!first) return noManager(sys);
  const everything =
    call.reverse || call.before || call.after ? ((await askManager(sys, { verb: 'list', what: 'units' }))?.units ?? []) : [];
  const below = (unit: UnitInfo): string[] => {
    const keys = call.after ? ['After'] : call.before ? ['Before'] : FORWARD;
    if (call.reverse || call.before) {
      const back = call.before ? ['After'] : FORWARD;
      return everything.filter((one) => back.some((key) => one.dependencies[key]?.includes(unit.name))).map(({ name }) => name);
    }
    return [...new Set(keys.flatMap((key) => unit.dependencies[key] ?? []))];
  };
  const color = paint(sys);
  const dot = (unit: UnitInfo) =>
    unit.active === 'active' ? color('green', '●') : unit.active === 'failed' ? color('red', '×') : unit.active === 'inactive' ? '○' : '●';
  let text = `${root}\n`;
  const walk = async (unit: UnitInfo, prefix: string, chain: readonly string[]): Promise<void> => {
    const children = below(unit).sort((a, b) => Number(a.endsWith('.target')) - Number(b.endsWith('.target')) || (a < b ? -1 : 1));
    for (const [i, name] of children.entries()) {
      const child = await info(name);
      if (!child || (child.load === 'not-found' && !call.all)) continue;
      const last = i === children.length - 1;
      text += call.plain ? `${'  '.repeat(chain.length)}${child.name}\n` : `${dot(child)} ${prefix}${last ? '└─' : '├─'}${child.name}\n`;
      if ((child.name.endsWith('.target') || call.all) && !chain.includes(child.name))
        await walk(child, `${prefix}${last ? '  ' : '│ '}`, [...chain, child.name]);
    }
  };
  await walk(first, '', [first.name]);
  const pager = await openPager(sys);
  await pager.write(text);
  await pager.close();
  return 0;
}
