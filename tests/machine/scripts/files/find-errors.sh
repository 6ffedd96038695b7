mkdir d; touch d/a
find d -foo; echo $?
find -x; echo $?
find d -exec; echo $?
find d -exec ls; echo $?
find d -ok; echo $?
find d -mindepth; echo $?
find d -links x; echo $?
find d -inum x; echo $?
find d -samefile nosuch; echo $?
find d -newer; echo $?
find d -xtype z; echo $?
find d -fstype nosuch; echo $?
find -- d; echo $?
find d -- ; echo $?
find d a-b -print; echo $?
find d -name '*' -size +1k -prin; echo $?
find d -perm -; echo $?
find d -type f -type; echo $?
find -maxdepth 1 d; echo $?
find d/a/b; echo $?
find d -name a -warn; find d -nowarn -name a; find d -ignore_readdir_race -name a; find d -noleaf -name a; find d -xdev -name a; find d -mount -name a; find -O3 d -name a; find -D nosuch d -name a 2>/dev/null
