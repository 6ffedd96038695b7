/** What vi was called with. */
export type Arguments =
  | {
      readonly kind: 'run';
      readonly files: readonly string[];
      readonly commands: readonly string[];
      readonly readonly: boolean;
      readonly stdin: boolean;
    }
  | { readonly kind: 'print'; readonly text: string }
  | { readonly kind: 'wrong'; readonly message: string };

export const USAGE = `Usage: vi [arguments] [file ..]       edit the named files
   or: vi [arguments] -               edit what comes on standard input

Arguments:
   --                   only file names after this
   -R                   read only
   -M                   changing the text is not allowed
   -n                   no swap file (there is none here)
   -u <vimrc>           use this instead of a vimrc (none is read here)
   -N, -e, -y           are taken and change nothing
   +                    start at the last line
   +<lnum>              start at this line
   +/<pattern>          start where this is found
   -c <command>         run an ex command after the first file is read
   --version            print the version
   -h, --help           print this
`;

export function arguments_(words: readonly string[]): Arguments {
  const files: string[] = [];
  const commands: string[] = [];
  let readonly = false;
  let stdin = false;
  let only = false;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? '';
    if (only || (word !== '-' && !/^[-+]/.test(word))) files.push(word);
    else if (word === '--') only = true;
    else if (word === '-') stdin = true;
    else if (word.startsWith('+')) commands.push(word === '+' ? '$' : word.slice(1));
    else if (word === '-h' || word === '--help') return { kind: 'print', text: USAGE };
    else if (word === '--version')
      return {
        kind: 'print',
        text: 'VIM - Vi IMproved 9.1 (2024 Jan 02, compiled Aug 10 2025 12:00:00)\nA part of it, written anew for Dockwire.\n',
      };
    else if (word === '-c' || word === '--cmd' || word === '-u' || word === '-i' || word === '-T') {
      const value = words[++i];
      if (value === undefined) return { kind: 'wrong', message: `Argument missing after: "${word}"` };
      if (word === '-c') commands.push(value);
    } else if (/^-[RMnNvyZClb]+$/.test(word)) readonly ||= word.includes('R');
    else if (/^-[dDoOprtxesSwWV]/.test(word)) return { kind: 'wrong', message: `dockwire: ${word} of vi is not simulated yet` };
    else return { kind: 'wrong', message: `Unknown option argument: "${word}"` };
  }
  return { kind: 'run', files, commands, readonly, stdin };
}
