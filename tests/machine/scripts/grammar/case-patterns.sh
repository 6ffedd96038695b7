classify() {
  case $1 in
    '') echo empty ;;
    [0-9]) echo digit ;;
    [[:upper:]]*) echo upper ;;
    *.txt | *.md) echo text ;;
    a?c) echo abc ;;
    '*') echo star ;;
    *) echo other ;;
  esac
}
for w in '' 7 Hello notes.txt README.md abc '*' zzz; do printf '%s: ' "$w"; classify "$w"; done
