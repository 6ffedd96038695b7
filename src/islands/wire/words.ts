/** A reason and where to look next, for an errno. `target` is a path or a host. */
interface Reason {
  readonly why: (target: string, port: string) => string;
  readonly look: (target: string, port: string) => string;
}

const en = {
  list: 'Exchanges on the wire',
  empty: 'Nothing has crossed a socket yet. Type a docker command: every request and answer appears here.',
  emptyApi: 'No request to a Docker daemon yet. Type a docker command: it appears here.',
  noMatch: 'Nothing matches.',
  filter: 'Filter',
  filterHint: 'path, program, status …',
  apiOnly: 'Docker API only',
  hidden: (n: number) => `${n} hidden`,
  dropped: (n: number) => `${n.toLocaleString('en')} older ${n === 1 ? 'exchange is' : 'exchanges are'} kept no more.`,
  newest: 'To the newest',
  pending: 'waiting',
  broken: 'cut off',
  notHttp: 'not HTTP',
  details: 'Exchange',
  close: 'Close',
  request: 'Request',
  response: 'Response',
  stream: 'Stream',
  view: 'Show as',
  pretty: 'Readable',
  raw: 'Raw',
  hex: 'Hex',
  copyCurl: 'Copy as curl',
  copyRaw: 'Copy raw',
  copied: 'Copied.',
  notCopied: 'The browser did not allow copying.',
  headers: 'Headers',
  body: 'Body',
  noBody: 'No body.',
  noAnswerYet: 'No answer yet.',
  cutBeforeAnswer: 'The connection ended before an answer came.',
  chunks: (n: number) => `Sent in ${n} ${n === 1 ? 'chunk' : 'chunks'}, put together here. “Raw” shows them with their sizes.`,
  cutShort: (shown: string, all: string) => `${shown} of ${all} shown. “Copy raw” copies all of it.`,
  earlier: (n: number) => `${n} earlier pieces are left out.`,
  binary: 'Not text; shown as hex.',
  toServer: 'client → server',
  toClient: 'server → client',
  bytes: (n: number) => `${n} ${n === 1 ? 'byte' : 'bytes'}`,
  partly: (n: number, all: number) => `${n} of ${all} bytes so far`,
  upgraded: 'The connection was taken over: from here on it is no HTTP, but a stream in both directions.',
  notHttpBytes: 'These bytes are no HTTP. Here is what either side sent, as it is.',
  terminalStream: 'The bytes of a terminal, without frames.',
  framedStream: 'Each piece of output has a header of 8 bytes: which stream, three zeros, and the length.',
  chain: 'How far the connection came',
  start: 'starts here',
  state: { reached: 'reached', broken: 'broken here', beyond: 'never reached' },
  roles: {
    client: 'client',
    socket: 'socket file',
    listener: 'who listens',
    daemon: 'daemon',
    route: 'route',
    network: 'network',
    host: 'host',
  },
  faults: {
    file: 'not there',
    permission: 'no permission',
    listener: 'nobody listens',
    route: 'no way there',
    host: 'no such host',
    link: 'lost on the way',
    firewall: 'kept out',
  },
  unixReasons: {
    ENOENT: {
      why: (path) =>
        `There is no file ${path}. A daemon makes its socket file when it starts, so no daemon has made this one, or it was taken away.`,
      look: (path) => `Look with: ls -l ${path}`,
    },
    ENOTDIR: {
      why: (path) => `The path ${path} leads through something that is no directory.`,
      look: (path) => `Look with: ls -ld ${path}`,
    },
    EACCES: {
      why: (path) =>
        `The socket ${path} exists, but this user may not use it. Connecting takes write permission on the socket file, which its owner and its group have.`,
      look: (path) => `Compare owner and group of the file with the user’s groups: ls -l ${path}; id`,
    },
    ECONNREFUSED: {
      why: (path) => `The file ${path} is there, but no process listens behind it: the daemon that made it has ended and left the file.`,
      look: () => 'Look whether a daemon runs: ps aux | grep dockerd',
    },
  } as Readonly<Record<string, Reason>>,
  tcpReasons: {
    ECONNREFUSED: {
      why: (host, port) =>
        `${host} answered, but no process there listens on port ${port}. A daemon listens on TCP only when it was told to.`,
      look: (_, port) => `Look there who listens: ss -ltn | grep ${port}`,
    },
    ENETUNREACH: {
      why: (host) => `The machine knows no way to ${host}: no entry of its routing table leads there. Nothing was sent.`,
      look: () => 'Look at the routes: ip route',
    },
    EHOSTUNREACH: {
      why: (host) => `The network of ${host} can be reached, but nobody there has this address.`,
      look: (host) => `Look with: ping -c1 ${host}`,
    },
    ETIMEDOUT: {
      why: (host, port) => `${host} gave no answer on port ${port} in time. It may be off, or something on the way drops what is sent.`,
      look: (host) => `Look with: ping -c1 ${host}`,
    },
  } as Readonly<Record<string, Reason>>,
  otherReason: { why: (target, errno) => `The connection to ${target} failed: ${errno}.`, look: () => '' } as Reason,
};

export type WireWords = typeof en;

const ko: WireWords = {
  list: '주고받은 통신',
  empty: '아직 소켓을 지나간 것이 없습니다. docker 명령을 입력하면 요청과 응답이 하나도 빠짐없이 여기에 나타납니다.',
  emptyApi: '아직 Docker 데몬에 보낸 요청이 없습니다. docker 명령을 입력하면 여기에 나타납니다.',
  noMatch: '조건에 맞는 것이 없습니다.',
  filter: '거르기',
  filterHint: '경로, 프로그램, 상태 코드 …',
  apiOnly: 'Docker API만',
  hidden: (n) => `${n}개 숨김`,
  dropped: (n) => `오래된 통신 ${n.toLocaleString('ko')}건은 더 보관하지 않습니다.`,
  newest: '최신으로',
  pending: '대기 중',
  broken: '끊김',
  notHttp: 'HTTP 아님',
  details: '통신 내용',
  close: '닫기',
  request: '요청',
  response: '응답',
  stream: '스트림',
  view: '보기 방식',
  pretty: '읽기 쉽게',
  raw: '원문',
  hex: '16진수',
  copyCurl: 'curl 명령으로 복사',
  copyRaw: '원문 복사',
  copied: '복사했습니다.',
  notCopied: '브라우저가 복사를 허용하지 않았습니다.',
  headers: '헤더',
  body: '본문',
  noBody: '본문이 없습니다.',
  noAnswerYet: '아직 응답이 없습니다.',
  cutBeforeAnswer: '응답이 오기 전에 연결이 끝났습니다.',
  chunks: (n) => `청크 ${n}개로 나뉘어 온 것을 이어 붙였습니다. ‘원문’에는 청크마다 크기가 보입니다.`,
  cutShort: (shown, all) => `${all} 가운데 ${shown}만 보입니다. ‘원문 복사’는 전부 복사합니다.`,
  earlier: (n) => `앞선 ${n}개는 뺐습니다.`,
  binary: '텍스트가 아니어서 16진수로 보여 줍니다.',
  toServer: '클라이언트 → 서버',
  toClient: '서버 → 클라이언트',
  bytes: (n) => `${n}바이트`,
  partly: (n, all) => `${all}바이트 중 지금까지 ${n}바이트`,
  upgraded: '연결을 넘겨받았습니다. 여기서부터는 HTTP가 아니라 양쪽으로 흐르는 스트림입니다.',
  notHttpBytes: 'HTTP가 아닌 통신입니다. 양쪽이 보낸 바이트를 그대로 보여 줍니다.',
  terminalStream: '프레임 없이 흐르는 터미널의 바이트입니다.',
  framedStream: '출력 조각마다 8바이트 헤더가 붙습니다. 어느 스트림인지, 0 세 개, 그리고 길이입니다.',
  chain: '연결이 닿은 곳까지',
  start: '출발',
  state: { reached: '도달함', broken: '여기서 끊김', beyond: '닿지 못함' },
  roles: {
    client: '클라이언트',
    socket: '소켓 파일',
    listener: '듣는 쪽',
    daemon: '데몬',
    route: '경로',
    network: '네트워크',
    host: '호스트',
  },
  faults: {
    file: '파일 없음',
    permission: '권한 없음',
    listener: '듣는 프로세스 없음',
    route: '가는 길 없음',
    host: '호스트 없음',
    link: '가는 길에 사라짐',
    firewall: '방화벽이 막음',
  },
  unixReasons: {
    ENOENT: {
      why: (path) =>
        `${path} 파일이 없습니다. 소켓 파일은 데몬이 시작하면서 만듭니다. 이 파일을 만든 데몬이 없거나, 누군가 파일을 지웠습니다.`,
      look: (path) => `확인해 보기: ls -l ${path}`,
    },
    ENOTDIR: {
      why: (path) => `${path} 경로의 중간에 디렉터리가 아닌 것이 있습니다.`,
      look: (path) => `확인해 보기: ls -ld ${path}`,
    },
    EACCES: {
      why: (path) =>
        `${path} 소켓은 있지만 지금 사용자는 쓸 수 없습니다. 연결하려면 소켓 파일에 쓰기 권한이 있어야 하는데, 그 권한은 파일의 소유자와 그룹에 있습니다.`,
      look: (path) => `파일의 소유자·그룹과 내가 속한 그룹을 견주어 보기: ls -l ${path}; id`,
    },
    ECONNREFUSED: {
      why: (path) => `${path} 파일은 있지만 그 뒤에서 듣는 프로세스가 없습니다. 파일을 만든 데몬이 파일만 남기고 끝났습니다.`,
      look: () => '데몬이 돌고 있는지 확인해 보기: ps aux | grep dockerd',
    },
  },
  tcpReasons: {
    ECONNREFUSED: {
      why: (host, port) => `${host} 호스트는 대답했지만 ${port}번 포트에서 듣는 프로세스가 없습니다. 데몬은 시킬 때만 TCP로 듣습니다.`,
      look: (_, port) => `그 호스트에서 누가 듣고 있는지 확인해 보기: ss -ltn | grep ${port}`,
    },
    ENETUNREACH: {
      why: (host) =>
        `이 컴퓨터는 ${host} 주소로 가는 길을 모릅니다. 라우팅 테이블에 그쪽으로 가는 항목이 없어서 아무것도 보내지 않았습니다.`,
      look: () => '경로 확인해 보기: ip route',
    },
    EHOSTUNREACH: {
      why: (host) => `${host} 주소가 속한 네트워크까지는 갈 수 있지만 그 주소를 쓰는 호스트가 없습니다.`,
      look: (host) => `확인해 보기: ping -c1 ${host}`,
    },
    ETIMEDOUT: {
      why: (host, port) =>
        `${host} 호스트가 ${port}번 포트로 제때 대답하지 않았습니다. 꺼져 있거나, 중간에서 무언가가 패킷을 버리고 있습니다.`,
      look: (host) => `확인해 보기: ping -c1 ${host}`,
    },
  },
  otherReason: { why: (target, errno) => `${target}에 연결하지 못했습니다: ${errno}.`, look: () => '' },
};

/** The wire's words in a language; English where there are none. */
export const wireWordsOf = (locale: string | undefined | null): WireWords => (locale === 'ko' ? ko : en);
