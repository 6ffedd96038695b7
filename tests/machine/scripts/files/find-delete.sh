mkdir -p d/e/f; touch d/a.tmp d/b.log d/e/c.tmp d/e/f/g.tmp
find d -name '*.tmp' -delete; find d | sort
find d -name e -delete; echo $?
find d -depth -name 'f' -delete; find d | sort
find d -mindepth 1 -delete; find d; find d -delete; echo $?; ls
find . -delete; ls -d .; echo $?
mkdir -p k/l; touch k/l/m; find k -prune -delete; echo $?
find k -print -delete
ls -A
