import { arch } from './coreutils/arch.ts';
import { base64 } from './coreutils/base64.ts';
import { basename } from './coreutils/basename.ts';
import { bracket } from './coreutils/bracket.ts';
import { cat } from './coreutils/cat.ts';
import { chgrp } from './coreutils/chgrp.ts';
import { chmod } from './coreutils/chmod.ts';
import { chown } from './coreutils/chown.ts';
import { clear } from './coreutils/clear.ts';
import { cmp } from './coreutils/cmp.ts';
import { comm } from './coreutils/comm.ts';
import { cp } from './coreutils/cp.ts';
import { cut } from './coreutils/cut.ts';
import { date } from './coreutils/date.ts';
import { dd } from './coreutils/dd.ts';
import { df } from './coreutils/df.ts';
import { diff } from './coreutils/diff.ts';
import { dirname } from './coreutils/dirname.ts';
import { du } from './coreutils/du.ts';
import { echo } from './coreutils/echo.ts';
import { env } from './coreutils/env.ts';
import { expand } from './coreutils/expand.ts';
import { expr } from './coreutils/expr.ts';
import { factor } from './coreutils/factor.ts';
import { fallocate } from './coreutils/fallocate.ts';
import { noFalse } from './coreutils/false.ts';
import { find } from './coreutils/find.ts';
import { fold } from './coreutils/fold.ts';
import { free } from './coreutils/free.ts';
import { grep } from './coreutils/grep.ts';
import { groups } from './coreutils/groups.ts';
import { gzip } from './coreutils/gzip.ts';
import { head } from './coreutils/head.ts';
import { hexdump } from './coreutils/hexdump.ts';
import { hostname } from './coreutils/hostname.ts';
import { id } from './coreutils/id.ts';
import { install } from './coreutils/install.ts';
import { ip } from './coreutils/ip.ts';
import { kill } from './coreutils/kill.ts';
import { killall } from './coreutils/killall.ts';
import { less } from './coreutils/less-applet.ts';
import { ln } from './coreutils/ln.ts';
import { ls } from './coreutils/ls.ts';
import { md5sum } from './coreutils/md5sum.ts';
import { mkdir } from './coreutils/mkdir.ts';
import { mkfifo } from './coreutils/mkfifo.ts';
import { mknod } from './coreutils/mknod.ts';
import { mktemp } from './coreutils/mktemp.ts';
import { more } from './coreutils/more.ts';
import { mount } from './coreutils/mount.ts';
import { mv } from './coreutils/mv.ts';
import { nice } from './coreutils/nice.ts';
import { nl } from './coreutils/nl.ts';
import { nohup } from './coreutils/nohup.ts';
import { nproc } from './coreutils/nproc.ts';
import { nsenter } from './coreutils/nsenter.ts';
import { od } from './coreutils/od.ts';
import { paste } from './coreutils/paste.ts';
import { pgrep } from './coreutils/pgrep.ts';
import { pidof } from './coreutils/pidof.ts';
import { pkill } from './coreutils/pkill.ts';
import { printenv } from './coreutils/printenv.ts';
import { printf } from './coreutils/printf.ts';
import { ps } from './coreutils/ps.ts';
import { pstree } from './coreutils/pstree.ts';
import { pwd } from './coreutils/pwd.ts';
import { readlink } from './coreutils/readlink.ts';
import { realpath } from './coreutils/realpath.ts';
import { reset } from './coreutils/reset.ts';
import { rev } from './coreutils/rev.ts';
import { rm } from './coreutils/rm.ts';
import { rmdir } from './coreutils/rmdir.ts';
import { sed } from './coreutils/sed.ts';
import { seq } from './coreutils/seq.ts';
import { sha1sum } from './coreutils/sha1sum.ts';
import { sha256sum } from './coreutils/sha256sum.ts';
import { sha512sum } from './coreutils/sha512sum.ts';
import { shuf } from './coreutils/shuf.ts';
import { sleep } from './coreutils/sleep.ts';
import { sort } from './coreutils/sort.ts';
import { split } from './coreutils/split.ts';
import { stat } from './coreutils/stat.ts';
import { strings } from './coreutils/strings.ts';
import { stty } from './coreutils/stty.ts';
import { su } from './coreutils/su.ts';
import { sync } from './coreutils/sync.ts';
import { tac } from './coreutils/tac.ts';
import { tail } from './coreutils/tail.ts';
import { tar } from './coreutils/tar.ts';
import { tee } from './coreutils/tee.ts';
import { test } from './coreutils/test.ts';
import { time } from './coreutils/time.ts';
import { timeout } from './coreutils/timeout.ts';
import { top } from './coreutils/top.ts';
import { touch } from './coreutils/touch.ts';
import { tr } from './coreutils/tr.ts';
import { tree } from './coreutils/tree.ts';
import { yesTrue } from './coreutils/true.ts';
import { truncate } from './coreutils/truncate.ts';
import { tty } from './coreutils/tty.ts';
import { umount } from './coreutils/umount.ts';
import { uname } from './coreutils/uname.ts';
import { unexpand } from './coreutils/unexpand.ts';
import { uniq } from './coreutils/uniq.ts';
import { unshare } from './coreutils/unshare.ts';
import { uptime } from './coreutils/uptime.ts';
import { watch } from './coreutils/watch.ts';
import { wc } from './coreutils/wc.ts';
import { which } from './coreutils/which.ts';
import { whoami } from './coreutils/whoami.ts';
import { xargs } from './coreutils/xargs.ts';
import { xxd } from './coreutils/xxd.ts';
import { yes } from './coreutils/yes.ts';
import { nc } from './net/busybox/nc.ts';
import { nslookup } from './net/busybox/nslookup.ts';
import { netstat, telnet, traceroute } from './net/busybox/others.ts';
import { ping } from './net/busybox/ping.ts';
import { wget } from './net/busybox/wget.ts';
import type { ToolDefinition } from './tool.ts';

/** The tools that BusyBox carries under its one roof, by the names they are called by. */
export const APPLETS: Readonly<Record<string, ToolDefinition>> = {
  '[': bracket,
  basename: basename,
  cat: cat,
  chgrp: chgrp,
  chmod: chmod,
  chown: chown,
  clear: clear,
  cmp: cmp,
  cp: cp,
  cut: cut,
  date: date,
  dd: dd,
  df: df,
  dirname: dirname,
  du: du,
  echo: echo,
  env: env,
  false: noFalse,
  find: find,
  free: free,
  grep: grep,
  groups: groups,
  head: head,
  hostname: hostname,
  id: id,
  ip: ip,
  kill: kill,
  less: less,
  ln: ln,
  ls: ls,
  mkdir: mkdir,
  mktemp: mktemp,
  more: more,
  mount: mount,
  mv: mv,
  nohup: nohup,
  nproc: nproc,
  od: od,
  pgrep: pgrep,
  pkill: pkill,
  printenv: printenv,
  printf: printf,
  ps: ps,
  pwd: pwd,
  readlink: readlink,
  realpath: realpath,
  rm: rm,
  rmdir: rmdir,
  sed: sed,
  seq: seq,
  sha256sum: sha256sum,
  sleep: sleep,
  sort: sort,
  stat: stat,
  stty: stty,
  su: su,
  sync: sync,
  tail: tail,
  tee: tee,
  test: test,
  time: time,
  timeout: timeout,
  touch: touch,
  tr: tr,
  true: yesTrue,
  tty: tty,
  umount: umount,
  uname: uname,
  uniq: uniq,
  uptime: uptime,
  watch: watch,
  wc: wc,
  which: which,
  whoami: whoami,
  xargs: xargs,
  yes: yes,
  base64: base64,
  comm: comm,
  diff: diff,
  expand: expand,
  expr: expr,
  factor: factor,
  fallocate: fallocate,
  fold: fold,
  hexdump: hexdump,
  install: install,
  killall: killall,
  md5sum: md5sum,
  mkfifo: mkfifo,
  mknod: mknod,
  nice: nice,
  nl: nl,
  nsenter: nsenter,
  paste: paste,
  pidof: pidof,
  pstree: pstree,
  reset: reset,
  rev: rev,
  sha1sum: sha1sum,
  sha512sum: sha512sum,
  shuf: shuf,
  split: split,
  strings: strings,
  tac: tac,
  tar: tar,
  top: top,
  tree: tree,
  truncate: truncate,
  unexpand: unexpand,
  unshare: unshare,
  xxd: xxd,
  arch: arch,
  gzip: gzip,
  gunzip: gzip,
  zcat: gzip,
  '[[': bracket,
  nc: nc,
  netstat: netstat,
  nslookup: nslookup,
  ping: ping,
  telnet: telnet,
  traceroute: traceroute,
  wget: wget,
  egrep: grep,
  fgrep: grep,
};
