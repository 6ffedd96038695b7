# basenc and base32: alphabets, wrapping, garbage
printf 'hello \377\376 world' > f
basenc --base64 f; basenc --base64url f; basenc --base32 f; basenc --base32hex f
basenc --base16 f; basenc --base2msbf <<< a; basenc --base2lsbf <<< a
printf 'abcdefgh' | basenc --z85; echo
printf 'abc' | basenc --z85; echo $?
basenc --base64url f | basenc --base64url -d | cmp - f; basenc --base16 f | basenc -d --base16 | cmp - f
basenc --base32hex f | basenc -d --base32hex | cmp - f; basenc --base2msbf f | basenc -d --base2msbf | cmp - f
base32 -w 10 f; base32 -w 0 f; echo
echo 'NBSWY3DP!' | base32 -d; echo $?
echo 'NBS?WY3DP' | base32 -di; echo
echo 'nbswy3dp' | base32 -d; echo $?
echo NBSWY | base32 -d; echo $?
base32 -w x f; echo $?; base32 nosuch; echo $?; base32 f f; echo $?
basenc f; echo $?
basenc --base16 -w 4 f
basenc --base99 f; echo $?
printf '' | base32; printf a | base32; printf ab | base32; printf abc | base32; printf abcd | base32
