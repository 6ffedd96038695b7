# A sequence without an end, and words that are no numbers.
seq inf | head -3; seq 5 5 inf | head -2; seq 3 -inf; seq -s, 1 2 infinity | head -c 9; echo
seq x; seq ''; seq 1 x; seq nan; seq 1e2 50 2e2; seq 0x10 0x12
