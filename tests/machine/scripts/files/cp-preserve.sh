umask 022; printf x > a; chmod 750 a; chown 1000:1000 a; touch -d '2024-02-03 04:05:06' a; show() { stat -c '%n %a %u:%g %y' "$1" | sed 's/ 20\(2[5-9]\|3\).*/ now/'; }
cp a b; show b; cp -p a c; show c; cp --preserve=mode a d; show d; cp --preserve=timestamps a e; show e; cp --preserve=ownership a f; show f; cp --preserve=mode,timestamps a g; show g
cp --preserve=all a h; show h; cp -p --no-preserve=mode a i; show i; cp --preserve=nosuch a j; echo $?; cp --preserve=links a k; show k; cp --no-preserve=all a l; show l
cp --attributes-only a m; show m; stat -c %s m; cp --preserve=m a o; show o; cp --preserve=context a p; echo $?; cp --preserve=xattr a q; echo $?
cp --sparse=nosuch a z; echo $?; cp --reflink=nosuch a z; echo $?; cp --sparse=always a sp; show sp; cp --reflink=auto a rf; cp -Z a zz; echo $?
