# nl: sections, styles, formats
printf 'a\n\nb\n' > f
nl f
nl -ba f
nl -bn f
nl -bpb f
nl -w 3 -s ': ' f
nl -n ln f; nl -n rz f; nl -n rn -v 5 -i 2 f
nl -v -3 -i -2 -ba f
printf 'h\n\\:\\:\\:\nhead\n\\:\\:\nbody\n\\:\nfoot\n\\:\\:\nbody2\n' > s
nl s
nl -ha -fa s
nl -p -ha s
nl -d xy -ba f
printf '\n\n\n\na\n' | nl -ba -l 2
nl -b x f; echo $?
nl -n x f; echo $?
nl -w 0 f; echo $?
nl -i x f; echo $?
nl -v x f; echo $?
nl nosuch f; echo $?
nl -w 2 -v 98 -ba f
