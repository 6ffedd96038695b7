"""What recorders need of a pseudo-terminal whose other side is a real program."""
import fcntl, os, select, struct, termios


def set_size(fd, rows, cols):
    fcntl.ioctl(fd, termios.TIOCSWINSZ, struct.pack('HHHH', rows, cols, 0, 0))


def read_until_quiet(fd, seconds):
    """All that comes until nothing has come for so long."""
    out = b''
    while select.select([fd], [], [], seconds)[0]:
        try:
            data = os.read(fd, 65536)
        except OSError:
            break
        if not data:
            break
        out += data
    return out
