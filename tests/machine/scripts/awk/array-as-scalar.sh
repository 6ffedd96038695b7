awk 'BEGIN { a["x"] = 1; a = 2; print "never" }'; echo $?
