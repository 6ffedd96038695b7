printf 'AB\n\x00\xff' > f
od f
od -c f
od -x f
od -An -tx1 f
od -tx1 -Ad f
od -b f
od -d f; od -i f; od -l f; od -o f; od -s f; od -a f
