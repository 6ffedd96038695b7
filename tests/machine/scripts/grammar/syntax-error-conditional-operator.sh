if [[ 1 -xx 2 ]]; then echo y; fi
