: > empty; printf x > one; head -c 512 /dev/zero > half; head -c 513 /dev/zero > more; head -c 1048576 /dev/zero > mega; mkdir hollow full; touch full/f
find . -type f -size 0 | sort; echo --
find . -type f -size 1 | sort; echo --
find . -type f -size +1 | sort; echo --
find . -type f -size -2 | sort; echo --
find . -type f -size 512c; find . -type f -size 1k | sort; echo --
find . -type f -size 1M | sort; find . -type f -size +1023k; find . -type f -size -1M | sort; find . -type f -size -1G -size +0 | sort; echo --
find . -empty | sort; echo --
find . -type d -empty; find . -type f -empty | sort; echo --
find . -size 1x; echo $?
find . -size; echo $?
find . -size k; echo $?
find . -size +; echo $?
find mega -printf '%s %k %b %f\n'; find one -printf '%s %k %f\n'
