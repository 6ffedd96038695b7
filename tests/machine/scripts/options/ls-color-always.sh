export TERM=xterm-256color
mkdir d; touch f; ln -s f l; touch x; chmod +x x; mkfifo q; mkdir t; chmod 1777 t
ls --color=always -d /tmp | od -c
ls --color=always | od -c
ls --color=always -F
