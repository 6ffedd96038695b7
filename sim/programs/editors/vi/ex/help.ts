/** :help, in our own words. */
export const HELP = [
  'vi has modes. Esc always leads back to normal mode, where keys are commands:',
  '  i a o      insert before the cursor, after it, in a new line below',
  '  h j k l    left, down, up, right; the arrow keys too',
  '  w b 0 $    next word, word before, start and end of the line',
  '  gg G 12G   first line, last line, line 12',
  '  x dd dw    delete a character, a line, a word     yy p  copy a line, put it',
  '  u Ctrl-R   undo, redo                             .     the last change again',
  '  /word n N  search, next, the other way            *     the word under the cursor',
  '  v V        select characters, lines; then d y > < ...',
  ':w writes the file, :q leaves, :wq does both, :q! leaves without writing.',
  ':%s/old/new/g replaces everywhere. :set number shows line numbers.',
];
