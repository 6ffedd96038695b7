# root: network
wget -qO- http://web/a
wget -q http://web/b; cat b
wget -q http://web/; cat index.html
wget -q -O out http://web/missing; echo $?
wget -q --spider http://web/a; echo $?
wget -q --spider http://web/missing; echo $?
wget -qO- http://web/moved
wget -qS -O /dev/null http://web/a
wget -qO- --post-data=a=1 http://web/p
wget -q -P dir http://web/c; cat dir/c
