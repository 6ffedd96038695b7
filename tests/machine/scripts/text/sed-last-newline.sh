for s in '$G' '$x' '$g' '$H' '$!d;G' 'x;$G' '$!{h;d};H;x' '1h;$g' '1h;2G' 'G' 'h;G' 'N;P;D' '$a x' 'x' 'x;1d;$p' '$c new' '$i new' 'N;N;s/\n/+/' '1!G;h;$!d' '$p' '$!N;P;D' '$!{N};l' '$s/b/c\n/' '$='; do
  echo "[$s]"; printf 'a\nb' | sed "$s" | od -An -c
done
printf 'a\nb' | sed 'w out'; echo; od -An -c out
printf 'a\nb' | sed -n '$!w out
$W out'; od -An -c out
printf 'a\nb' > f; printf 'c' > g; sed '' f g; echo; sed -s '$G' f g; sed -i '$G' f; od -An -c f; sed -z 's/\n/,/' f | od -An -c
