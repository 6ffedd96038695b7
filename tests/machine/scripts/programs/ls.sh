touch b a .h
mkdir d
ln -s a l
chmod +x b
ls
ls -a
ls -A
ls -1
ls -d d
ls -F
ls -p
ls nosuch; echo $?
ls a nosuch b; echo $?
ls -r
ls d
ls -R
ls a d
mkdir d/e
ls -R d
ls --nosuch; echo $?
ls -l a | cut -c1-10
ls -ld d | cut -d' ' -f1,2,3,4
ls -l l | sed 's/.*l ->/l ->/'
ls -i a | wc -w
ls -C
ls '*'; echo $?
ls -l | head -1 | cut -d' ' -f1
ls -1 -S
ls .
