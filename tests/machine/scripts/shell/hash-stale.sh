# What the hash table says is believed, wherever the file has gone.
mkdir b1 b2; PATH=/tmp/work/b1:/tmp/work/b2:$PATH
printf '#!/bin/sh\necho one\n' > b1/foo; printf '#!/bin/sh\necho two\n' > b2/foo; chmod +x b1/foo b2/foo
foo; rm b1/foo; foo; echo $?; type foo; command -v foo; hash -t foo; hash; shopt -s checkhash; foo; echo $?
rm b2/foo; foo; echo $?; shopt -u checkhash; foo; echo $?; hash
printf 'echo x\n' > b2/foo; chmod -x b2/foo; foo; echo $?
chmod +x b2/foo; foo; chmod -x b2/foo; foo; echo $?
rm b2/foo; mkdir b2/foo; foo; echo $?; rmdir b2/foo; command foo; echo $?; env foo; echo $?; hash
PATH=$PATH; hash; printf 'echo three\n' > b1/foo; chmod +x b1/foo; PATH=/nowhere foo; PATH=/tmp/work/b1 foo; hash; foo; hash -p /nowhere/foo foo; foo; PATH=$PATH:/x; foo
