{ echo a; echo b; }
{ echo c
}
{ echo d & wait; }
echo { x }
{echo e; }
