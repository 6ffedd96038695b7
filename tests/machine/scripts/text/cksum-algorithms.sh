# cksum and sum: algorithms, checks
printf 'hello\n' > f; : > empty
for a in sysv bsd crc md5 sha1 sha224 sha256 sha384 sha512 sm3; do cksum -a $a f empty; done
cksum -a blake2b f empty
cksum -a blake2b -l 128 f
cksum -a md5 --untagged f
cksum -a sha256 f > sums; cksum -c sums; cksum --check --quiet sums; cksum --status -c sums; echo $?
echo changed >> f; cksum -c sums; echo $?
cksum -a nosuch f; echo $?
cksum -a crc -c sums; echo $?
cksum -a bsd --tag f; cksum -l 8 f; echo $?
cksum -a blake2b -l 7 f; echo $?
sum f empty; sum -r f; sum -s f empty; sum < f; sum nosuch; echo $?
b2sum f; b2sum -l 256 f; b2sum f > b; b2sum -c b
cksum --debug f 2> /dev/null
printf 'x' | cksum -; printf 'x' | sum -
cksum --zero f | od -c
head -c 100000 /dev/zero | cksum; head -c 100000 /dev/zero | sum; head -c 100000 /dev/zero | sum -s
