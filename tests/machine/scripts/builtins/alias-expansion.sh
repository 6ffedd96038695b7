alias hi='echo hello'; hi; shopt -s expand_aliases
hi there; alias two='hi '; alias who=world
two who; alias; unalias hi; hi; alias nosuch; echo $?; unalias nosuch; echo $?; alias 'bad name=x'; echo $?; alias -p | head -1; unalias -a; alias; unalias; echo $?; \echo escaped; alias ll='echo a; echo b'
ll c
