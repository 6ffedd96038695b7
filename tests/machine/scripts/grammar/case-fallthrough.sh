for x in a b c d; do
  case $x in
    a) echo "a falls"; ;&
    b) echo "b here" ;;
    c) echo "c tests on" ;;&
    [cd]) echo "c or d" ;;
    *) echo never
  esac
done
case x in (y) ;; esac
echo $?
