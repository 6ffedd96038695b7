bash -c 'foo(a)'; echo $?
bash -c 'x; [see](/there/it/is) now'; echo $?
bash -c 'if foo (a b); then :; fi'; echo $?
bash -c 'sys.exit(main())'; echo $?
bash -c 'foo bar(a)'; echo $?
bash -c 'f() { # comment'; echo $?
bash -c 'while a; done'; echo $?
bash -c 'if case x in a) ;; esac'; echo $?
bash -n <<'END'
echo a | \
END
echo $?
