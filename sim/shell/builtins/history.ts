import type { Builtin } from './builtin.ts';

/** `history [n]`, `history -c`, `history -d n`, `history -w`. */
export const historyBuiltin: Builtin = async (shell, args) => {
  const { history } = shell;
  if (!history) return 0;
  const [first] = args;
  if (first === '-c') {
    history.clear();
    return 0;
  }
  if (first === '-w' || first === '-a') {
    history.save(shell);
    return 0;
  }
  if (first === '-d') {
    if (history.remove(Number(args[1]))) return 0;
    await shell.complain(`${args[1] ?? ''}: history position out of range`, 'history');
    return 1;
  }
  if (first !== undefined && !/^\d+$/.test(first)) {
    await shell.complain(first.startsWith('-') ? `${first}: invalid option` : `${first}: numeric argument required`, 'history');
    return first.startsWith('-') ? 2 : 1;
  }
  const entries = history.numbered();
  const shown = first === undefined ? entries : entries.slice(-Number(first) || entries.length);
  await shell.print(shown.map(([number, line]) => `${String(number).padStart(5)}  ${line}\n`).join(''));
  return 0;
};
