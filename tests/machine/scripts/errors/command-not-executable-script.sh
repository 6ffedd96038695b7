printf '#!/bin/sh\necho "sh $0 $*"\n' > s; ./s; echo $?; chmod +x s; ./s a 'b c'; echo $?
printf '#!/no/such/interpreter\n' > i; chmod +x i; ./i; echo $?
printf 'echo "no bang $0 $1"\n' > n; chmod +x n; ./n arg; echo $?
printf '#!/bin/bash -e\nfalse\necho no\n' > e; chmod +x e; ./e; echo $?
printf '#!/usr/bin/env bash\necho "$BASH_SOURCE"\n' > v; chmod +x v; ./v; PATH=.:$PATH; v; : > empty; chmod +x empty; ./empty; echo $?
printf '\x7fELFjunk' > bin; chmod +x bin; ./bin; echo $?
