# root: fresh
who
echo "$?"
who am i
echo "$?"
who -a
echo "$?"
who -q
users
echo "$?"
w -h
w | tail -n +2
last | head -1
last ghost | head -1
lastlog -u root
lastlog | head -3
lastb | head -1
who /nothing
echo "$?"
users /nothing
echo "$?"
who -b
who -H
who -m
