#!/usr/bin/env python3
"""Records what the real vim and nano do: python3 sim/programs/editors/recorded/record.py vi|nano [case …]

Run by hand on Debian or Ubuntu with vim and nano installed; everybody else compares (../vi/recorded.test.ts, ../nano/recorded.test.ts).
<editor>.cases.json says what is typed into which file; <editor>.recorded.json is what the screen shows then, where the cursor is, and what is in the file.
"""
import json, os, pty, re, shutil, sys, tempfile, time
from concurrent.futures import ThreadPoolExecutor
from emulator import Screen

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.append(f'{HERE}/../../../../tests/machine/terminal')
from pseudo_terminal import read_until_quiet, set_size

# What Ubuntu's defaults.vim and debian.vim set, without what depends on the machine: colours by file type, the mouse, the swap file.
VIMRC = """set nocompatible backspace=indent,eol,start history=200 ruler showcmd wildmenu ttimeout ttimeoutlen=100 display=truncate
set scrolloff=5 incsearch nrformats-=octal nomodeline viminfo= noswapfile t_RV= t_u7= t_RB= t_RF= t_RS= t_SH= t_RC= t_TI= t_TE= encoding=utf-8
"""
KEYS = {'Esc': '\x1b', 'CR': '\r', 'BS': '\x7f', 'Tab': '\t', 'Up': '\x1b[A', 'Down': '\x1b[B', 'Right': '\x1b[C', 'Left': '\x1b[D', 'Home': '\x1b[H',
        'End': '\x1b[F', 'PageUp': '\x1b[5~', 'PageDown': '\x1b[6~', 'Del': '\x1b[3~', 'Insert': '\x1b[2~', 'lt': '<'}


def keys(text):
    for token in re.findall(r'<[A-Z][\w-]*>|<lt>|<C-[^>]>|<M-[^>]>|[\s\S]', text):
        if len(token) > 1:
            name = token[1:-1]
            if name.startswith('C-'):
                yield chr(127 if name[2] == '?' else ord(name[2].upper()) & 31)
            elif name.startswith('M-'):
                yield '\x1b' + name[2]
            else:
                yield KEYS[name]
        else:
            yield token


def quiet(fd, screen, seconds):
    screen.feed(read_until_quiet(fd, seconds).decode('utf8', 'replace'))


def record(editor, case):
    home = tempfile.mkdtemp()
    rows, cols = case.get('size', [24, 80])
    for name, content in case.get('files', {}).items():
        with open(os.path.join(home, name), 'w', newline='') as file:
            file.write(content)
    with open(os.path.join(home, '.vimrc-test'), 'w') as file:
        file.write(VIMRC)
    argv = ['vim', '-u', os.path.join(home, '.vimrc-test'), '-i', 'NONE'] if editor == 'vi' else ['nano', '-I']
    argv += case.get('argv', list(case.get('files', {}))[:1])
    pid, fd = pty.fork()
    if pid == 0:
        os.chdir(home)
        set_size(0, rows, cols)
        os.execvpe(argv[0], argv, {'TERM': 'xterm-256color' if editor == 'nano' else 'xterm', 'LANG': 'C.UTF-8', 'HOME': home, 'PATH': '/usr/bin:/bin', 'SHELL': '/bin/bash'})
    screen = Screen(rows, cols)
    quiet(fd, screen, 0.6)
    for key in keys(case['keys']):
        os.write(fd, key.encode())
        quiet(fd, screen, 0.15 if key == '\x1b' else 0.02)
    quiet(fd, screen, 0.4)
    shown, cursor = screen.text(), [screen.row, screen.col]
    # Whatever state it is in: back to normal mode, and write.
    after = '<Esc><Esc>:w! RESULT<CR>' if editor == 'vi' else None
    ended = False
    for _ in range(30 if re.search(r'<CR>$|Z[ZQ]$|<C-X>|y$|n$', case['keys']) else 1):
        ended = ended or os.waitpid(pid, os.WNOHANG)[0] == pid
        if not ended:
            time.sleep(0.01)
    if after and not ended:
        for key in keys(after):
            os.write(fd, key.encode())
            quiet(fd, screen, 0.15 if key == '\x1b' else 0.01)
        quiet(fd, screen, 0.2)
    files = {}
    for name in sorted(os.listdir(home)):
        if not name.startswith('.') and os.path.isfile(os.path.join(home, name)):
            files[name] = open(os.path.join(home, name), newline='').read()
    if not ended:
        os.kill(pid, 9)
        os.waitpid(pid, 0)
    os.close(fd)
    shutil.rmtree(home)
    shown = [re.sub(r'\d+ seconds? ago *', 'N seconds ago ', line) for line in shown]
    return {'screen': None if ended else shown, 'cursor': None if ended else cursor, 'files': files}


editor = sys.argv[1]
cases = json.load(open(f'{HERE}/{editor}.cases.json', encoding='utf8'))
path = f'{HERE}/{editor}.recorded.json'
recorded = json.load(open(path, encoding='utf8')) if os.path.exists(path) else {}
wanted = {name: case for name, case in cases.items() if (name in sys.argv[2:] or len(sys.argv) == 2)}
with ThreadPoolExecutor(4) as pool:
    for name, result in zip(wanted, pool.map(lambda case: record(editor, case), wanted.values())):
        recorded[name] = result
with open(path, 'w', encoding='utf8') as file:
    json.dump({name: recorded[name] for name in cases if name in recorded}, file, ensure_ascii=False, indent=1)
    file.write('\n')
