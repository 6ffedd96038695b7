# mask: date time
# root: network
stamps() { sed 's/--.* UTC--/--T--/; s/^--[0-9: -]*--/--T--/; s/^[0-9: -]* ERROR/T ERROR/; s/^[0-9-]* [0-9:]* /T /; s/([0-9.]* [KMG]B\/s)/(S)/; s/=[0-9.]*s/=Ts/; s/   [0-9.]*[KMG]=/   =/'; }
wget http://web/missing 2>&1 | stamps; echo ${PIPESTATUS[0]}
wget -T 1 -t 1 http://walled/ 2>&1 | stamps; echo ${PIPESTATUS[0]}
wget http://127.0.0.1:1/ 2>&1 | stamps; echo ${PIPESTATUS[0]}
wget http://nosuchhost/ 2>&1 | stamps; echo ${PIPESTATUS[0]}
wget; echo $?
wget -q foo://web/; echo $?
wget -q http://web/broken; echo $?
wget --frob http://web; echo $?
wget -nv -O x http://nosuchhost/; echo $?
wget -nv http://web/missing 2>&1 | stamps; echo ${PIPESTATUS[0]}
