# backup loop with tar
mkdir -p src/{a,b}/deep backup
echo one > src/a/1; echo two > src/b/2; echo three > src/b/deep/3
backup() {
  local dir=$1 name; name=backup/$(basename "$dir").tar.gz
  if tar -czf "$name" -C "$(dirname "$dir")" "$(basename "$dir")"; then
    echo "saved $dir"
  else
    echo "failed $dir: $?" >&2
    return 1
  fi
}
for dir in src/*/ src/nosuch; do
  backup "${dir%/}" || failed+=("$dir")
done
echo "failed: ${failed[*]}"
for file in backup/*.tar.gz; do
  echo "$file:"; tar -tzf "$file" | sort | sed 's/^/  /'
done
mkdir restore && tar -xzf backup/b.tar.gz -C restore && diff -r src/b restore/b && echo same
echo changed > restore/b/2
diff -r src/b restore/b
echo $?
ls backup | while IFS=. read -r name ext; do echo "$name|$ext"; done
