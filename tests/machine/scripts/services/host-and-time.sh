# root: systemd
# mask: id
hostnamectl hostname
hostnamectl --static; hostnamectl --transient; hostnamectl --pretty
hostnamectl frob; echo $?
timedatectl set-timezone No/Where; echo $?
timedatectl frob; echo $?
timedatectl set-time nonsense; echo $?
loginctl frob; echo $?
loginctl show-session 99999; echo $?
loginctl session-status 99999; echo $?
loginctl terminate-session 99999; echo $?
loginctl user-status nobodyhere; echo $?
