#!/usr/bin/env python3
"""Records what real bash writes to a pseudo-terminal: python3 tests/machine/terminal/record.py [name …]

Run by hand, as root on Linux with bash 5.2; everybody else replays (replay.test.ts). A scenario is recorded twice, and kept only when both
times the same bytes came. scenario.ts says what the lines of a scenario mean. `root fresh`: each time is in a Debian of its own
(../fresh-root.sh), where this program plays it with `--inside`.
"""
import json, os, pty, re, shutil, signal, subprocess, sys, termios, time

from pseudo_terminal import read_until_quiet, set_size

HERE = os.path.dirname(os.path.abspath(__file__))
HOME = '/tmp/terminal'
QUIET = 0.3
NAMED = {'r': b'\r', 'n': b'\n', 't': b'\t', 'e': b'\x1b', '\\': b'\\'}


def unescape(text):
    def one(match):
        code = match.group(1)
        if code.startswith('C-'):
            return bytes([127 if code[2] == '?' else ord(code[2].upper()) & 0x1F])
        if code.startswith('M-'):
            return b'\x1b'
        if code.startswith('x'):
            return bytes([int(code[1:], 16)])
        return NAMED[code]

    out, at = b'', 0
    for match in re.finditer(r'\\(C-.|M-|x[0-9a-f]{2}|[rnte\\])', text):
        out += text[at:match.start()].encode() + one(match)
        at = match.end()
    return out + text[at:].encode()


def parse(path):
    scenario = {'size': (24, 80), 'env': {}, 'argv': ['bash', '--norc', '-i'], 'setup': [], 'mask': False, 'fresh': False, 'steps': []}
    for line in open(path, encoding='utf8').read().split('\n'):
        word, _, rest = line.partition(' ')
        if word in ('', '#'):
            continue
        if word == 'size':
            scenario['size'] = tuple(int(n) for n in rest.split())
        elif word == 'env':
            name, _, value = rest.partition('=')
            scenario['env'][name] = value
        elif word == 'argv':
            scenario['argv'] = rest.split()
        elif word == 'setup':
            scenario['setup'].append(rest)
        elif word == 'mask':
            scenario['mask'] = True
        elif line == 'root fresh':
            scenario['fresh'] = True
        elif word in ('type', 'resize', 'wait', 'hangup'):
            scenario['steps'].append((word, rest))
        else:
            sys.exit(f'{path}: what is {line!r}?')
    return scenario


def mask(text):
    text = re.sub(r'(\[\d+\][+-]?) +\d+(?=[\s\r])', r'\1 PID', text)
    text = re.sub(r'(pid |PID |\()\d{2,}', r'\1PID', text)
    text = re.sub(r'(?m)^ {5,}\d+(?= {3})', '     PID', text)
    return re.sub(r'(?m)^( *)\d+ (Terminated|Killed|Done|Running|Stopped|Hangup)', r'PID \2', text)


def record(name, scenario):
    if not scenario['fresh']:
        return play(scenario)
    fresh = f'{os.path.dirname(HERE)}/fresh-root.sh'
    done = subprocess.run([fresh, '--bind', HERE, 'python3', f'{HERE}/record.py', '--inside', name], capture_output=True, check=True)
    return json.loads(done.stdout)


def play(scenario):
    shutil.rmtree(HOME, ignore_errors=True)
    os.makedirs(HOME)
    env = {'PS1': '$ ', 'TERM': 'xterm-256color', 'LANG': 'C.UTF-8', 'HOME': HOME, 'PATH': '/usr/bin:/bin', **scenario['env']}
    for command in scenario['setup']:
        subprocess.run(['bash', '-c', command], cwd=HOME, check=True)
    pid, fd = pty.fork()  # a terminal with IUTF8, as terminal emulators and ssh set it
    if pid == 0:
        os.chdir(HOME)
        for each in (signal.SIGPIPE, signal.SIGINT, signal.SIGQUIT, signal.SIGHUP, signal.SIGTERM):
            signal.signal(each, signal.SIG_DFL)
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        os.umask(0o022)
        modes = termios.tcgetattr(0)
        modes[0] |= 0o40000
        termios.tcsetattr(0, termios.TCSANOW, modes)
        time.sleep(0.1)
        os.execve('/usr/bin/bash' if scenario['argv'][0].endswith('bash') else '/usr/bin/' + scenario['argv'][0], scenario['argv'], env)
    set_size(fd, *scenario['size'])
    time.sleep(0.2)
    outputs = [read_until_quiet(fd, QUIET)]
    for word, rest in scenario['steps']:
        if word == 'type':
            os.write(fd, unescape(rest))
        elif word == 'resize':
            set_size(fd, *(int(n) for n in rest.split()))
        elif word == 'wait':
            time.sleep(float(rest))
        outputs.append(read_until_quiet(fd, QUIET))
    os.close(fd)
    try:
        os.killpg(pid, signal.SIGKILL)
    except ProcessLookupError:
        pass
    os.waitpid(pid, 0)
    texts = [output.decode('utf8', 'backslashreplace') for output in outputs]
    return [mask(text) for text in texts] if scenario['mask'] else texts


def main():
    if sys.argv[1:2] == ['--inside']:
        json.dump(play(parse(f'{HERE}/scenarios/{sys.argv[2]}.txt')), sys.stdout)
        return
    names = sys.argv[1:] or sorted(name[:-4] for name in os.listdir(f'{HERE}/scenarios'))
    for name in names:
        scenario = parse(f'{HERE}/scenarios/{name}.txt')
        first = record(name, scenario)
        second = record(name, scenario)
        if first != second:
            print(f'{name}: differs from time to time, not kept')
            for a, b in zip(first, second):
                if a != b:
                    print(f'  {a!r}\n  {b!r}')
            continue
        with open(f'{HERE}/recordings/{name}.json', 'w', encoding='utf8') as file:
            json.dump(first, file, ensure_ascii=True, indent=1)
            file.write('\n')
    shutil.rmtree(HOME, ignore_errors=True)


main()
