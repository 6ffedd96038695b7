echo `date
echo after
