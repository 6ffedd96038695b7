"""The name server of world.ts: addresses and their names over UDP, with the flags that the simulated one sets."""
import socket
import struct

RECORDS = {
    'dockerhost': ['192.168.56.10'],
    'web': ['192.168.56.20'],
    'walled': ['192.168.56.30'],
    'far': ['10.20.0.5'],
    'db.example.net': ['192.168.56.40'],
    'many.example.net': ['192.168.56.20', '192.168.56.21'],
    'localhost': ['127.0.0.1'],
}
A, PTR, TTL = 1, 12, 60
NXDOMAIN, SERVFAIL = 3, 2


def encoded(name):
    return b''.join(bytes([len(label)]) + label.encode() for label in name.split('.')) + b'\0'


def names_of(address):
    return [name for name, addresses in RECORDS.items() if address in addresses]


def answer(query):
    (ident, flags) = struct.unpack('>HH', query[:4])
    at, labels = 12, []
    while query[at]:
        labels.append(query[at + 1:at + 1 + query[at]].decode().lower())
        at += 1 + query[at]
    (kind,) = struct.unpack('>H', query[at + 1:at + 3])
    name, question = '.'.join(labels), query[12:at + 5]
    if name == 'slow.example.net':
        return None
    code, data = 0, []
    owners = names_of('.'.join(reversed(labels[:-2]))) if name.endswith('.in-addr.arpa') else []
    if name == 'broken.example.net':
        code = SERVFAIL
    elif name not in RECORDS and not owners:
        code = NXDOMAIN
    elif kind == A:
        data = [socket.inet_aton(address) for address in RECORDS.get(name, [])]
    elif kind == PTR:
        data = [encoded(owners[0])] if owners else []
    head = struct.pack('>HHHHHH', ident, 0x8080 | (flags & 0x0100) | code, 1, len(data), 0, 0)
    return head + question + b''.join(b'\xc0\x0c' + struct.pack('>HHIH', kind, 1, TTL, len(one)) + one for one in data)


server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
server.bind(('', 53))
while True:
    message, sender = server.recvfrom(4096)
    reply = answer(message)
    if reply:
        server.sendto(reply, sender)
