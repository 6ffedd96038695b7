import { expect, it } from 'vitest';
import { keyAction } from './key-action.ts';

const press = (code: string, ...held: ('ctrlKey' | 'shiftKey' | 'altKey' | 'metaKey')[]) => ({
  type: 'keydown',
  code,
  key: code.replace(/^Key/, '').toLowerCase().replace('f6', 'F6'),
  ctrlKey: held.includes('ctrlKey'),
  shiftKey: held.includes('shiftKey'),
  altKey: held.includes('altKey'),
  metaKey: held.includes('metaKey'),
});

it.each([
  ['Ctrl-C interrupts', press('KeyC', 'ctrlKey'), {}, 'send'],
  ['Ctrl-C copies a selection', press('KeyC', 'ctrlKey'), { selected: true }, 'browser'],
  ['Ctrl-Shift-C copies', press('KeyC', 'ctrlKey', 'shiftKey'), {}, 'copy'],
  ['Ctrl-Shift-V pastes', press('KeyV', 'ctrlKey', 'shiftKey'), {}, 'browser'],
  ['Ctrl-V quotes', press('KeyV', 'ctrlKey'), {}, 'send'],
  ['Shift-Insert pastes', press('Insert', 'shiftKey'), {}, 'browser'],
  ['Insert is a key', press('Insert'), {}, 'send'],
  ['Cmd-C copies', press('KeyC', 'metaKey'), { mac: true }, 'browser'],
  ['Cmd-V pastes', press('KeyV', 'metaKey'), { mac: true }, 'browser'],
  ['Ctrl-C on a Mac interrupts, selection or not', press('KeyC', 'ctrlKey'), { mac: true, selected: true }, 'send'],
  ['Alt-C is Meta-C', press('KeyC', 'altKey', 'ctrlKey'), { selected: true }, 'send'],
  ['F6 leaves', press('F6'), {}, 'leave'],
  ['a key going up is nothing', { ...press('KeyC', 'ctrlKey'), type: 'keyup' }, { selected: true }, 'send'],
] as const)('%s', (_, pressed, where, action) => {
  expect(keyAction(pressed, { mac: false, selected: false, ...where })).toBe(action);
});
