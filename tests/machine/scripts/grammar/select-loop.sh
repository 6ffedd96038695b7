select fruit in apple banana 'red cherry'; do
  echo "reply=$REPLY fruit=$fruit"
  [ "$REPLY" = q ] && break
done
echo "status $?"
