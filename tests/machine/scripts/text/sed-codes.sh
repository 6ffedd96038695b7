# characters by their codes
printf 'aAb\n' | sed 's/\d065/x/; s/a/\d066\o103\x44\cA/' | od -c
printf 'a.b^c\n' | sed 's/\x2e/x/; s/\x5e/y/;s/\x26/z/; s/b/[\x26]/'
echo 'a&b' | sed 's/a/\x26\x5c1/'
printf 'aXb\n' | sed 's/\x58/\n/; s/[\n]/N/; s/[\x61]/A/'
echo ab | sed 's/\x/q/'
echo ab | sed 's/a/\xzz/'
echo ab | sed 's/a/\d9/;s/b/\o8/'
echo 'é' | sed 's/\xc3\xa9/e/'
echo 'e' | sed 's/e/\xc3\xa9/' | sed 's/./x/g'
echo 'a	b' | sed 's/\t/-/; y/ab/\t\n/'
