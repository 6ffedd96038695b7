#!/usr/bin/env python3
"""Boots an Ubuntu 24.04 with systemd in namespaces of its own, and stays until it is off: python3 tests/machine/systemd/boot.py CONSOLE_LOG

Scripts with `# root: systemd` are recorded in it. What it writes to its console goes to the file named. Needs root on Linux with cgroup v2
somewhere; boot.sh says where the root directory comes from. /tmp/systemd-root.pid holds the pid of its process 1, seen from here.
"""
import os, pty, subprocess, sys, time

HERE = os.path.dirname(os.path.abspath(__file__))
PID_FILE = '/tmp/systemd-root.pid'


def main():
    master, slave = os.openpty()
    console = os.ttyname(slave)
    # Without a controlling terminal: getty hangs up its own, and the machine must outlive that.
    machine = subprocess.Popen(
        [f'{HERE}/boot.sh'], stdin=slave, stdout=slave, stderr=slave, start_new_session=True, env={**os.environ, 'CONSOLE': console}
    )
    os.close(slave)
    with open(sys.argv[1], 'wb', buffering=0) as log:
        while machine.poll() is None:
            children = subprocess.run(['pgrep', '-P', str(machine.pid)], capture_output=True, text=True).stdout.split()
            if children:
                with open(PID_FILE, 'w', encoding='utf8') as file:
                    file.write(children[0])
            try:
                log.write(os.read(master, 65536))
            except OSError:
                time.sleep(0.05)
    os.unlink(PID_FILE)


main()
