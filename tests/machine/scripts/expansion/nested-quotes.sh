x='a  b'; echo "${x:+"$x"}" ${x:+"$x"} "${y:-"q  r"}" "${y:-q  "r  s"  t}"
echo "$(echo "$(echo "a  b")")" "${x#"a "}" ${x/" "/_} "${x/"  "/'-'}"
echo "${y:-`echo  back`}" "${y:-\}}" ${y:-\}} "${y:-a'b'c}" ${y:-a'b  'c}
