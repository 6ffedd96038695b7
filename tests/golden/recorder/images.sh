#!/usr/bin/env bash
# Fills the recording world's stand-in for Docker Hub: images.sh DIR
# Small images made of static busybox, each a second younger than the one before: `docker images` sorts by age, and the order
# (busybox, hello-world, ubuntu, alpine; oldest first) is the order of the images the other recordings were made with.
# Needs busybox-static, bash-static and a C compiler.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
dir=$(cd "${1:?a folder}" && pwd)
in_world() { "$here/world.sh" enter "$dir" root env DOCKER_HOST=unix:///run/engine.sock "$@"; }

root_of() {
  local name=$1 root=$dir/img/$1
  rm -rf "$root"; mkdir -p "$root"/{bin,sbin,usr/bin,etc,tmp,root,home,dev,proc,sys,var/log}; chmod 1777 "$root/tmp"
  cp /bin/busybox "$root/bin/"; for applet in $(/bin/busybox --list); do [ "$applet" = busybox ] || ln -s /bin/busybox "$root/bin/$applet"; done
  if [ "$name" = ubuntu ]; then rm -f "$root/bin/bash"; cp /bin/bash-static "$root/bin/bash"; fi
  printf 'root:x:0:0:root:/root:/bin/sh\nnobody:x:65534:65534:nobody:/home:/bin/false\n' >"$root/etc/passwd"
  printf 'root:x:0:\nnobody:x:65534:\n' >"$root/etc/group"; printf 'NAME=%s\n' "$name" >"$root/etc/os-release"
}

hello() { # prints what the recorded hello-world printed
  local root=$dir/img/hello-world
  rm -rf "$root"; mkdir -p "$root" "$dir/img"
  python3 - "$here/../recordings/C/lesson_first_container.json" >"$dir/img/hello.c" <<'PY'
import json, sys
text = json.load(open(sys.argv[1]))["steps"][1]["stdout"]
print('#include <unistd.h>\nstatic const char m[] = %s;\nint main(void) { write(1, m, sizeof m - 1); return 0; }' % json.dumps(text))
PY
  cc -static -Os -o "$root/hello" "$dir/img/hello.c"
}

publish() { # name, command, extra import changes
  local name=$1 command=$2; shift 2
  tar -C "$dir/img/$name" -c . >"$dir/img/$name.tar"
  in_world docker import -c "CMD $command" "$@" "$dir/img/$name.tar" "127.0.0.1:5001/library/$name:latest" >/dev/null
  in_world docker push -q "127.0.0.1:5001/library/$name:latest"
  in_world docker rmi "127.0.0.1:5001/library/$name:latest" >/dev/null
  sleep 1.1
}

path='ENV PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'
root_of busybox; root_of ubuntu; root_of alpine; hello
publish busybox '["sh"]' -c "$path"
publish hello-world '["/hello"]' -c "$path"
publish ubuntu '["/bin/bash"]' -c "$path"
publish alpine '["/bin/sh"]' -c "$path"
