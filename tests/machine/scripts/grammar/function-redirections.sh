logged() { echo out; echo err >&2; } > log.txt 2>&1
logged; cat log.txt
sub() ( cd /; pwd; x=changed )
x=kept; sub; pwd; echo $x
