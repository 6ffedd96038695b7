touch a b .h; mkdir -p d/e; touch d/e/f d/B
shopt -s nullglob; echo x*y [none]; shopt -u nullglob
shopt -s dotglob; echo *; shopt -u dotglob
shopt -s globstar; echo **; echo **/; echo d/**; shopt -u globstar
shopt -s nocaseglob; echo d/b; echo d/[b]; echo D/*; shopt -u nocaseglob
shopt -s failglob; echo zz*; echo "status $?"; shopt -u failglob
set -f; echo *; set +f; GLOBIGNORE=a; echo *
