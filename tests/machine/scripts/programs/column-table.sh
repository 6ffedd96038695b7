printf 'a bb c\nccc d\n' > ct
column -t ct
column -t -s: -o ' | ' <<< $'a:b:c\ndd:e:f'
printf 'x\n\ny\n' | column -t
