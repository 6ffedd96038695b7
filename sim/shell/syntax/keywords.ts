/** bash's reserved words, in its own order. */
export const KEYWORDS: readonly string[] =
  'if then else elif fi case esac for select while until do done in function time { } ! [[ ]] coproc'.split(' ');
