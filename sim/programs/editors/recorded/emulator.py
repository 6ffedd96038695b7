"""A terminal small enough to read: what an xterm of a fixed size shows after some bytes."""
import re
import unicodedata

TOKEN = re.compile(r'\x1b\[([?>=!]?)([0-9;:]*)([ $"]?)([@-~])|\x1b\].*?(?:\x07|\x1b\\)|\x1bP.*?\x1b\\|\x1b[()*+].|\x1b[ -/]*[0-~]|[\s\S]', re.S)


def width(char):
    if unicodedata.combining(char):
        return 0
    return 2 if unicodedata.east_asian_width(char) in 'WF' else 1


class Screen:
    def __init__(self, rows, cols):
        self.rows, self.cols = rows, cols
        self.cells = [[' '] * cols for _ in range(rows)]
        self.row = self.col = 0
        self.top, self.bottom = 0, rows - 1
        self.pending = False
        self.saved = (0, 0)
        self.g0 = 'B'

    def feed(self, text):
        for match in TOKEN.finditer(text):
            token = match.group(0)
            if match.group(4):
                self.csi(match.group(1), match.group(2), match.group(4))
            elif token == '\r':
                self.col, self.pending = 0, False
            elif token in '\n\x0b\x0c':
                self.down()
            elif token == '\b':
                self.col, self.pending = max(0, self.col - 1), False
            elif token == '\t':
                self.col = min(self.cols - 1, self.col // 8 * 8 + 8)
            elif token == '\x1bM':
                if self.row == self.top:
                    self.scroll(-1, self.top, self.bottom)
                else:
                    self.row -= 1
            elif token == '\x1bD':
                self.down()
            elif token == '\x1b7':
                self.saved = (self.row, self.col)
            elif token == '\x1b8':
                self.row, self.col = self.saved
            elif token >= ' ' and token != '\x7f' and not token.startswith('\x1b'):
                self.put(token)

    def down(self):
        self.pending = False
        if self.row == self.bottom:
            self.scroll(1, self.top, self.bottom)
        elif self.row < self.rows - 1:
            self.row += 1

    def scroll(self, count, top, bottom):
        for _ in range(abs(count)):
            if count > 0:
                del self.cells[top]
                self.cells.insert(bottom, [' '] * self.cols)
            else:
                del self.cells[bottom]
                self.cells.insert(top, [' '] * self.cols)

    def put(self, char):
        wide = width(char)
        if wide == 0:
            at = self.col if self.pending else self.col - 1
            while at > 0 and self.cells[self.row][at] == '':
                at -= 1
            self.cells[self.row][at] += char
            return
        if self.pending or self.col + wide > self.cols:
            self.col = 0
            self.down()
        self.pending = False
        self.cells[self.row][self.col] = char
        if wide == 2:
            self.cells[self.row][self.col + 1] = ''
        self.col += wide
        if self.col >= self.cols:
            self.col, self.pending = self.cols - 1, True

    def csi(self, private, parameters, final):
        numbers = [int(n) if n else 0 for n in re.split('[;:]', parameters)]
        n = max(1, numbers[0])
        if private and final not in 'JK':
            return
        if final not in 'mhlrctn':
            self.pending = False
        row = self.cells[self.row]
        if final in 'Hf':
            self.row = min(self.rows, max(1, numbers[0])) - 1
            self.col = min(self.cols, max(1, numbers[1] if len(numbers) > 1 else 1)) - 1
        elif final == 'A':
            self.row = max(0, self.row - n)
        elif final in 'Be':
            self.row = min(self.rows - 1, self.row + n)
        elif final in 'Ca':
            self.col = min(self.cols - 1, self.col + n)
        elif final == 'D':
            self.col = max(0, self.col - n)
        elif final in 'G`':
            self.col = min(self.cols, n) - 1
        elif final == 'd':
            self.row = min(self.rows, n) - 1
        elif final == 'J':
            mode = numbers[0]
            if mode == 0:
                row[self.col:] = [' '] * (self.cols - self.col)
                for y in range(self.row + 1, self.rows):
                    self.cells[y] = [' '] * self.cols
            elif mode == 1:
                row[:self.col + 1] = [' '] * (self.col + 1)
                for y in range(self.row):
                    self.cells[y] = [' '] * self.cols
            else:
                self.cells = [[' '] * self.cols for _ in range(self.rows)]
        elif final == 'K':
            mode = numbers[0]
            if mode == 0:
                row[self.col:] = [' '] * (self.cols - self.col)
            elif mode == 1:
                row[:self.col + 1] = [' '] * (self.col + 1)
            else:
                row[:] = [' '] * self.cols
        elif final == 'X':
            row[self.col:self.col + n] = [' '] * min(n, self.cols - self.col)
        elif final == '@':
            row[self.col:] = ([' '] * n + row[self.col:])[:self.cols - self.col]
        elif final == 'P':
            row[self.col:] = (row[self.col + n:] + [' '] * n)[:self.cols - self.col]
        elif final == 'L':
            self.scroll(-n, self.row, self.bottom)
        elif final == 'M':
            self.scroll(n, self.row, self.bottom)
        elif final == 'S':
            self.scroll(n, self.top, self.bottom)
        elif final == 'T':
            self.scroll(-n, self.top, self.bottom)
        elif final == 'r':
            self.top = max(1, numbers[0]) - 1
            self.bottom = (numbers[1] if len(numbers) > 1 and numbers[1] else self.rows) - 1
            self.row = self.col = 0

    def text(self):
        return [''.join(row).rstrip() for row in self.cells]
