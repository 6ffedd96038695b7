printf 'a bb ccc\ndddd e f\n' > ct; column -t ct; column -t -s: -o ' | ' <<< $'a:b:c\ndd:e:f'; seq 30 | column; seq 5 | column; column nofile; printf 'x\n\ny\n' | column -t
