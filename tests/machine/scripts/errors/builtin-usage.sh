cd a b; echo $?; cd nosuch; echo $?; cd -; echo $?; touch f; cd f; echo $?
shift 5; echo $?; shift x; echo $?; shift -1; echo $?
export 1x=3; echo $?; unset 1x; echo $?; export -z; echo $?; readonly r=1; r=2; echo "r $?"
