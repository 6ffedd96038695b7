truncate -s 5000 f; printf 123 > g; : > e
du -b f g e
du --apparent-size -k f g e
du -b -c f g
du -bh f; du -b -s f
du -0 -b f | od -c | head -2
du nosuch; echo $?
df --output=target / | tail -1
df nosuch; echo $?
du -b -s -a f; echo $?
du -d x f; echo $?
