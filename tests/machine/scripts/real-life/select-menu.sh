# select menus
PS3='choose: '
select fruit in apple 'red pear' fig quit; do
  case $fruit in
    quit) echo "bye ($REPLY)"; break ;;
    '') echo "no such choice: $REPLY" ;;
    *) echo "$REPLY is $fruit" ;;
  esac
done <<< $'2\n9\n\nx\n4'
echo "status $? fruit=$fruit"
select x in a b; do echo "$x"; done < /dev/null; echo "end $?"
set -- one two three; select arg; do echo "arg $arg"; break; done <<< 3
select n in {1..12}; do echo "$n"; break; done <<< 11
f() { select o in p q; do return 5; done; }; f <<< 1; echo "f $?"
unset PS3; select y in k; do break; done <<< 1; echo
COLUMNS=30; select w in alpha beta gamma delta epsilon zeta; do break; done <<< 2; echo "$w"
select z in; do echo never; done; echo "empty $?"
