import { optionByName, SET_OPTIONS } from '../options.ts';
import { type Builtin, parseOptions, usageError } from './builtin.ts';

/** `shopt [-pqsu] [-o] [name …]`. */
export const shopt: Builtin = async (shell, args) => {
  const { options, operands, invalid } = parseOptions(args, 'pqsuo');
  if (invalid) return usageError(shell, 'shopt', `${invalid}: invalid option`, 'shopt [-pqsu] [-o] [optname ...]');
  const has = (letter: string): boolean => options.some((option) => option.letter === letter);
  const ofSet = has('o');
  const names = operands.length ? operands : ofSet ? SET_OPTIONS.map(([name]) => name) : [...shell.options.shopt.keys()];
  const isOn = (name: string): boolean => {
    const option = optionByName(name);
    return ofSet ? option !== undefined && shell.options.has(option) : shell.options.isOn(name);
  };
  let status = 0;
  for (const name of names) {
    const option = optionByName(name);
    if (ofSet ? !option : !shell.options.shopt.has(name)) {
      await shell.complain(`${name}: invalid shell option name`, 'shopt');
      status = 1;
      continue;
    }
    if ((has('s') || has('u')) && operands.length) {
      if (ofSet && option) shell.options.change(option, has('s'));
      else shell.options.shopt.set(name, has('s'));
      continue;
    }
    if ((has('s') && !isOn(name)) || (has('u') && isOn(name))) continue;
    if (operands.length && !isOn(name)) status = 1;
    if (has('q')) continue;
    if (has('p')) await shell.print(ofSet ? `set ${isOn(name) ? '-' : '+'}o ${name}\n` : `shopt ${isOn(name) ? '-s' : '-u'} ${name}\n`);
    else await shell.print(`${name.padEnd(15)}\t${isOn(name) ? 'on' : 'off'}\n`);
  }
  return status;
};
