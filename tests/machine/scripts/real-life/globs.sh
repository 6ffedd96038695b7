# shopt globstar extglob nullglob and friends
mkdir -p d/{a,b}/c .h; touch d/a/1.txt d/b/2.txt d/a/c/3.txt d/.hid top.txt .dot x.log y.log 'sp ace.txt' img{1,2,10}.png
echo *.nope; shopt -s nullglob; echo "null:" *.nope; shopt -u nullglob
shopt -s failglob; echo *.nope; echo "fail $?"; shopt -u failglob
echo **/*.txt; shopt -s globstar; echo **/*.txt; echo d/**; echo **/; shopt -u globstar
echo *; shopt -s dotglob; echo *; shopt -u dotglob; echo .*
shopt -s extglob
echo !(*.txt|*.log); echo *.@(txt|log); echo img+([0-9]).png; echo ?(x|y).log; echo *(d|x*)
v='  trim me  '; v=${v##+([[:space:]])}; v=${v%%+([[:space:]])}; echo "<$v>"
case foo.tar.gz in *.@(tar.gz|tgz)) echo tarball ;; esac; [[ aab == +(a)b ]] && echo plus
n=007; echo "${n##+(0)}"; p=a//b///c; echo "${p//+(\/)/\/}"
shopt -s nocaseglob; echo TOP*; shopt -u nocaseglob
echo [xy].log [!x].log [a-z]*.log; echo d/*/; echo d/*/*.txt; echo "*.log" '*.log' \*.log
GLOBIGNORE='*.log:d'; echo *; unset GLOBIGNORE; set -f; echo *.log; set +f
files=(*.txt); echo "${#files[@]} ${files[0]}"; for f in *.png; do echo "${f%.png} ${f#img}"; done
echo {x,y}.log {z,w}.log img{1..3}.png; shopt -q extglob && echo on; shopt nullglob dotglob; shopt -s nosuch; echo $?
