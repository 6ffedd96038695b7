# look
printf 'apple\napply\nbanana\ncherry\n' > w
look app w
look b w; echo $?
look x w; echo $?
look -f APP w
look -d a w
look -t p apz w
look app nosuch; echo $?
look; echo $?
