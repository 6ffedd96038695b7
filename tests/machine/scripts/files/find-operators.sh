touch a b c; mkdir d; ln -s a l; ln -s nosuch broken
find . -name a -o -name b | sort; echo --
find . \( -name a -o -name b \) -print | sort; echo --
find . -name a -a -type f; find . -name a -and -type f; find . ! -name a -type f | sort; find . -not -name a -not -name b -type f; echo --
find . -name a , -name b | sort; echo --
find . -name a -print , -name b -print | sort; echo --
find . -type f,l | sort; find . -type l | sort; find . -xtype l; find . -xtype f | sort; echo --
find -L . -type f | sort; find -L . -type l; find -H l -type f; find -P l -type l; find -L . -name broken; echo --
find . -lname 'no*'; find . -ilname 'NO*'; find . -samefile a; ln a hard; find . -samefile a | sort; find . -links 2 | sort; find . -links +1 -type f | sort; echo --
find . -true -name a; find . -false; find . -name a -false -o -name b; echo --
find . '(' -name a; echo $?
find . -name a ')'; echo $?
find . '(' ')'; echo $?
find . -o -name a; echo $?
find . -name a -o; echo $?
find . !; echo $?
find . -not; echo $?
find . -name a -nosuch; echo $?
find . -type; echo $?
find . -type x; echo $?
find . -type fd; echo $?
find . -name; echo $?
find nosuch; echo $?
find . -name a b; echo $?
find a b nosuch -type f; echo $?
find '' ; echo $?
