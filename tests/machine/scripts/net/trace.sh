# mask: duration
# root: network
traceroute -n far
traceroute -n -m 1 far
traceroute -n web
traceroute -n -q 1 -w 1 -m 2 walled
traceroute nosuchhost; echo $?
traceroute; echo $?
tracepath -n far | sed 's/ *[0-9.]*ms/ ms/'
tracepath nosuchhost; echo $?
