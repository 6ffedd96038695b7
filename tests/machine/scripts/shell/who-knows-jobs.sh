# which child processes of the shell know of its jobs
sleep 1 &
(jobs -p | wc -l); (jobs); (true; jobs)
jobs | sed 's/^/piped: /'; { jobs; } | cat; { true; jobs; } | cat; (jobs) | cat
f() { jobs; }; f; f | cat; (f)
x=$(jobs); echo "substituted: $x"; x=$(true; jobs | cat); echo "substituted: $x"; x=$({ jobs; }); echo "substituted: $x"; x=$( (jobs) ); echo "subshell: $x"; x=$(f); echo "function: $x"
cat <(jobs)
jobs & wait $!; { jobs; } & wait $!; (jobs) & wait $!
kill %1; wait
# what has ended is not told of in a substitution, except of the last
true & sleep 0.1; false & sleep 0.1; true & sleep 0.1
echo "$(jobs)"; jobs -p | wc -l; set -- $(jobs -p); echo $#; jobs
true & sleep 0.1; wait; jobs -p | wc -l
sleep 1 & jobs -p | wc -l; kill %%; wait; jobs -p | wc -l
true & sleep 0.1; wait; sleep 0.3 & set -- $(jobs -p); echo $#; wait
