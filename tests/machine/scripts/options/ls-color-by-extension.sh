export TERM=xterm
touch a.tar p.png s.mp3; ln -s nosuch dangling
ls --color=always | od -c
