"""Runs a command on a pseudo-terminal and types at it: terminal.py COLS ROWS INPUT_JSON COMMAND [ARG...]

INPUT_JSON is [[seconds since the previous entry, text], ...]. The terminal's output goes to standard output
byte for byte; the exit status is the command's, or 128+n when signal n ended it.
"""
import fcntl
import json
import os
import pty
import select
import struct
import sys
import termios
import time

cols, rows, typed = int(sys.argv[1]), int(sys.argv[2]), json.loads(sys.argv[3])
child, master = pty.fork()
if child == 0:
    # The size must be there before the command asks for it.
    fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", rows, cols, 0, 0))
    os.execvp(sys.argv[4], sys.argv[4:])

due = time.monotonic() + (typed[0][0] if typed else 0)
while True:
    wait = max(0.0, due - time.monotonic()) if typed else None
    ready, _, _ = select.select([master], [], [], wait)
    if ready:
        try:
            data = os.read(master, 65536)
        except OSError:
            break
        if not data:
            break
        os.write(1, data)
    if typed and time.monotonic() >= due:
        os.write(master, typed.pop(0)[1].encode())
        due = time.monotonic() + (typed[0][0] if typed else 0)

_, status = os.waitpid(child, 0)
sys.exit(os.WEXITSTATUS(status) if os.WIFEXITED(status) else 128 + os.WTERMSIG(status))
