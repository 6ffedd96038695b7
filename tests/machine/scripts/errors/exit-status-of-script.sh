trap 'echo bye $?' EXIT
echo hello
false
exit 42
