/** h, in our own words. */
export const HELP = [
  '',
  '   Commands of less. A number typed before N is a count.',
  '',
  '  q  :q            Leave',
  '  SPACE f ^F ^V    A screen forward              b ^B ESC-v  A screen back',
  '  d ^D             Half a screen forward         u ^U        Half a screen back',
  '  j ENTER e ^N     A line forward                k y ^P      A line back',
  '  g <              To the first line, or line N  G >         The last, or Nth',
  '  p %              To N percent of the text',
  '  /pattern         Search forward                ?pattern    Search back',
  '  n                The next place found          N           The next other way',
  '  ESC-u            Found places shown or not',
  '  F                Follow the end, until Ctrl-C  =           Where am I?',
  '  -N -S -i         Line numbers, cutting of long lines, case: on, off',
  '  r ^L             Draw the screen again         h           This text',
];
