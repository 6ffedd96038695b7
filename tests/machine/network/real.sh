#!/bin/bash
# The network of world.ts, made of network namespaces: run by fresh-root.sh in the host's own, with the new root as its argument. What it starts
# ends with the host's process namespace.
set -euo pipefail
here=$(dirname "$0")
new=$1

in_space() { nsenter --net="$new/proc/$1/ns/net" "${@:2}"; }
space() {
  unshare --net sleep infinity &
  while [ "$(readlink "$new/proc/$!/ns/net")" = "$(readlink "$new/proc/$$/ns/net")" ]; do sleep 0.01; done
  in_space $! sysctl -qw net.ipv6.conf.all.disable_ipv6=1
  in_space $! ip link set lo up
}
# plug SPACE NAME MAC CIDR SWITCH: a cable from a space to a switch.
plug() {
  ip link add "cable" address "$3" type veth peer name "$5$RANDOM" netns "$switch"
  ip link set cable netns "$1" name "$2"
  in_space "$1" ip addr add "$4" brd + dev "$2"
  in_space "$1" ip link set "$2" up
  in_space "$switch" ip -o link show | sed -n "s/^[0-9]*: \($5[0-9][0-9]*\)@.*/\1/p" | while read -r port; do
    in_space "$switch" ip link set "$port" master "$5" up
  done
}

sysctl -qw net.ipv6.conf.all.disable_ipv6=1 net.ipv4.ip_forward=0
space && switch=$!
for name in lan far; do in_space "$switch" ip link add "$name" type bridge; in_space "$switch" ip link set "$name" up; done
plug $$ eth0 08:00:27:00:00:05 192.168.56.10/24 lan
space && router=$!
in_space "$router" sysctl -qw net.ipv4.ip_forward=1
plug "$router" lan 08:00:27:00:00:04 192.168.56.1/24 lan
space && web=$!
plug "$web" eth0 08:00:27:00:00:06 192.168.56.20/24 lan
space && walled=$!
plug "$walled" eth0 08:00:27:00:00:07 192.168.56.30/24 lan
in_space "$walled" iptables -A INPUT -j DROP
plug "$router" lan2 08:00:27:00:00:08 10.20.0.1/24 far
space && far=$!
plug "$far" eth0 08:00:27:00:00:09 10.20.0.5/24 far
in_space "$router" ip route add blackhole default
in_space "$far" ip route add default via 10.20.0.1
for one in "$web" "$walled" $$; do in_space "$one" ip route add default via 192.168.56.1; done

in_space "$router" python3 "$here/name-server.py" </dev/null >/dev/null 2>&1 &
in_space "$web" socat TCP-LISTEN:80,fork,reuseaddr SYSTEM:"$here/answer.sh" </dev/null >/dev/null 2>&1 &
printf 'nameserver 192.168.56.1\n' >"$new/etc/resolv.conf"
printf '127.0.0.1\tlocalhost\n192.168.56.10\tdockerhost\n' >"$new/etc/hosts"
until in_space "$router" ss -uln | grep -q :53 && in_space "$web" ss -tln | grep -q :80; do sleep 0.05; done
