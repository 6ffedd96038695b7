printf 'a\nb\nc\n' > f1; printf 'b\nc\nd\n' > f2; mkdir d1
md5sum nofile; md5sum f1 f2; sha1sum f1; sha256sum f1; sha512sum f1; sha224sum f1; sha384sum < f1
md5sum f1 f2 > s; md5sum -c s; echo x >> f1; md5sum -c s; echo $?; md5sum --quiet -c s; md5sum --status -c s; echo $?
sha1sum -c s; md5sum -c nofile; md5sum d1; rm f2; md5sum -c s; md5sum --tag f1; echo hello | md5sum -b
base64 -w; base64 nofile; echo hello | base64 | base64 -d; echo '!!' | base64 -d; echo $?
seq 100 | base64; seq 100 | base64 -w0; echo; seq 30 | base64 -w 20; printf '' | base64; echo aGVsbG8 | base64 -d; echo $?
