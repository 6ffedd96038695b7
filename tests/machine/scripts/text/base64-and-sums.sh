printf 'hello' > f
base64 f
base64 < f
echo aGVsbG8= | base64 -d
echo
seq 40 | base64
seq 40 | base64 -w 0
echo
echo '!!!' | base64 -d; echo $?
sha256sum f
sha256sum < f
md5sum f
sha1sum f
sha256sum f > s
sha256sum -c s
echo changed > f
sha256sum -c s; echo $?
sha256sum nosuch; echo $?
sha512sum f | cut -c1-20
base64 nosuch; echo $?
md5sum < /dev/null
