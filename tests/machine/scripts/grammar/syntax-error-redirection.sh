cat <
echo next
