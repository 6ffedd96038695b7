mkdir -p d/e; echo x > d/a; : > d/e/b; ln -s a d/l
find d -type l; find d -type f -size +0c
find d -type f | sort
find d -maxdepth 1 -mindepth 1 | sort
find d -name 'b' -o -name 'a' | sort
find d \( -name a -o -name l \) -print | sort
find d ! -name 'e*' -type d
find d -path '*e/b'
find d -regex '.*/[ab]' | sort
find d -empty
find d -type f -links 1 | wc -l
find d -user root -name a; find d -user nosuch; echo $?
find d -type q; echo $?
find d -maxdepth x; echo $?
find d -size 5q; echo $?
find d -type f -printf '%p %s %m %y %d %h %f\n' | sort
find d -depth -name '[de]'
find d -type d -quit; echo $?
find d -mtime -1 -type f | sort
find d -lname a
