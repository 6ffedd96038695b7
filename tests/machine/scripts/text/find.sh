mkdir -p d/e
touch a.txt d/b.txt d/e/c.md
ln -s a.txt l
echo data > d/big
chmod 755 a.txt
| sort; find d -type f -exec echo {} + | wc -w; find . -perm 755 -type f; find . -path './d/*' -prune -o -print | sort; find nosuch; echo $?; find . -newer d/b.txt -name big | wc -l; find . -name c.md -delete; find d | sort; find . -nosuch; echo $?; find . -iname 'A.*'; find d -name b.txt -printf '%f %s %p\n'; find . -type f -print0 | tr '\0' '\n' | sort | head -1; find . -name; echo $?
