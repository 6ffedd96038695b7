mkdir d; touch x; chmod +x x
ls --color=always | od -c
LS_COLORS= TERM=dumb ls --color=always
