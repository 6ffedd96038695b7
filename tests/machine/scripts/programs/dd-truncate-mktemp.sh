printf 0123456789 > f
dd if=f bs=1 count=3 status=none
echo
dd if=f of=g bs=4 skip=1 count=1 status=none
cat g
echo
dd if=f of=h conv=ucase status=none
dd if=/dev/zero bs=1k count=2 status=none | wc -c
dd if=nosuch; echo $?
dd if=f of=o bs=4 2>&1 | head -2
truncate -s 4 f
cat f
echo
truncate -s +3 f
wc -c < f
truncate; echo $?
mktemp -u > /dev/null; echo $?
t=$(mktemp -d)
test -d "$t"; echo $?
stat -c %a "$t"
mktemp x; echo $?
mktemp fileXXXX | wc -c
t=$(mktemp -p . abc.XXXXXX)
stat -c %a "$t"
du -b h | cut -f1
fallocate -l 10 fa 2> /dev/null
tee x < /dev/null
install -m 750 h inst
stat -c %a inst
ls x
cp /dev/null n
wc -c n
