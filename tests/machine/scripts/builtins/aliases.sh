alias hi='echo hello'; hi 2> /dev/null; echo $?; shopt -s expand_aliases
alias hi='echo hello' two='hi; echo' sp='echo '; alias; hi there; two x; sp hi; \hi; 'hi'; unalias hi; hi; echo $?; alias -p; alias bad/name=x; echo $?; unalias -a; alias; alias ls='ls -d'; alias e=echo; eval 'e in eval'; alias q='echo "it'\''s"'; alias q
