import { DEFAULT_OPTIONS, type Editor, type EditorOptions } from '../editor.ts';
import { EditorError } from '../outside.ts';
import { show } from './lines.ts';

const SHORT: Readonly<Record<string, keyof EditorOptions>> = {
  nu: 'number',
  rnu: 'relativenumber',
  hls: 'hlsearch',
  is: 'incsearch',
  ic: 'ignorecase',
  scs: 'smartcase',
  ws: 'wrapscan',
  ai: 'autoindent',
  et: 'expandtab',
  ru: 'ruler',
  sc: 'showcmd',
  smd: 'showmode',
  sol: 'startofline',
  ts: 'tabstop',
  sw: 'shiftwidth',
  sts: 'softtabstop',
  so: 'scrolloff',
  scr: 'scroll',
};

/** Options of vim's that may be set and do nothing here that could be seen. */
const WITHOUT_EFFECT = new Set(
  (
    'compatible cp nocompatible mouse background bg backup bk writebackup swapfile swf undofile encoding enc fileencoding fenc fileencodings termguicolors tgc ' +
    'lazyredraw visualbell vb errorbells history wildmenu wmnu laststatus ls title cursorline cul linebreak lbr smartindent si cindent cin smarttab sta ' +
    'backspace bs hidden hid textwidth tw syntax filetype ft clipboard cb modeline ml colorcolumn cc foldmethod fdm showmatch sm matchpairs display dy'
  ).split(' '),
);
/** Of these the buffer knows itself. */
const OF_BUFFER = ['readonly', 'ro', 'modified', 'mod', 'endofline', 'eol', 'fileformat', 'ff', 'modifiable', 'ma'];

export function set(editor: Editor, argument: string, line: string): void {
  const words = argument.split(/\s+/).filter(Boolean);
  if (words.length === 0) {
    const changed = (Object.keys(DEFAULT_OPTIONS) as (keyof EditorOptions)[]).filter(
      (name) => editor.options[name] !== DEFAULT_OPTIONS[name],
    );
    show(editor, ['--- Options ---', ...changed.map((name) => value(editor, name))], `:${line}`);
    return;
  }
  for (const word of words) one(editor, word);
}

function value(editor: Editor, name: keyof EditorOptions): string {
  const current = editor.options[name];
  return typeof current === 'boolean' ? `${current ? '  ' : 'no'}${name}` : `  ${name}=${current}`;
}

function one(editor: Editor, word: string): void {
  const match = /^([a-z]+)(!|\?|&|[-+^]?[=:](.*))?$/.exec(word);
  const written = match?.[1] ?? '';
  const suffix = match?.[2] ?? '';
  const unknown = new EditorError(`E518: Unknown option: ${word}`);
  if (!match) throw unknown;
  if (written === 'all') throw new EditorError('dockwire: :set all in vi is not simulated yet');
  for (const [prefix, turn] of [
    ['', true],
    ['no', false],
    ['inv', undefined],
  ] as const) {
    if (!written.startsWith(prefix)) continue;
    const bare = written.slice(prefix.length);
    if (OF_BUFFER.includes(bare)) return ofBuffer(editor, bare, turn, suffix, match[3]);
    const name = bare in DEFAULT_OPTIONS ? (bare as keyof EditorOptions) : SHORT[bare];
    if (name === undefined) {
      if (WITHOUT_EFFECT.has(bare)) return;
      continue;
    }
    const current = editor.options[name];
    if (suffix === '?') return editor.say(value(editor, name));
    if (typeof current === 'boolean') {
      if (suffix && !'!&'.includes(suffix)) throw new EditorError(`E474: Invalid argument: ${word}`);
      Object.assign(editor.options, {
        [name]: suffix === '&' ? DEFAULT_OPTIONS[name] : suffix === '!' || turn === undefined ? !current : turn,
      });
      if (name === 'hlsearch') editor.highlighted = true;
      return;
    }
    if (prefix) throw new EditorError(`E474: Invalid argument: ${word}`);
    if (!suffix) return editor.say(value(editor, name));
    if (suffix === '&') Object.assign(editor.options, { [name]: DEFAULT_OPTIONS[name] });
    else {
      if (!/^\d+$/.test(match[3] ?? '')) throw new EditorError(`E521: Number required after =: ${word}`);
      const amount = Number(match[3]) * (suffix[0] === '-' ? -1 : 1) + (/^[-+]/.test(suffix) ? current : 0);
      if (name === 'tabstop' && amount < 1) throw new EditorError(`E487: Argument must be positive: ${word}`);
      Object.assign(editor.options, { [name]: amount });
    }
    return;
  }
  throw unknown;
}

function ofBuffer(editor: Editor, name: string, turn: boolean | undefined, suffix: string, given: string | undefined): void {
  const { buffer } = editor;
  if (name === 'ff' || name === 'fileformat') {
    if (suffix.startsWith('=')) {
      if (given !== 'unix' && given !== 'dos') throw new EditorError(`E474: Invalid argument: ${name}=${given}`);
      buffer.dos = given === 'dos';
    } else editor.say(`  fileformat=${buffer.dos ? 'dos' : 'unix'}`);
  } else if (name === 'readonly' || name === 'ro') {
    if (suffix === '?') editor.say(`${buffer.readonly ? '  ' : 'no'}readonly`);
    else buffer.readonly = turn ?? !buffer.readonly;
  } else if (suffix === '?')
    editor.say(`${(name.startsWith('mod') && name !== 'modifiable' ? buffer.modified : true) ? '  ' : 'no'}${name}`);
}
