import { type Key, keyOf } from '../keys.ts';

/** `ihi<Esc>:wq<CR>` as keys; `<lt>` is `<`. */
export function keystrokes(notation: string): Key[] {
  return [...notation.matchAll(/<[A-Z][\w-]*>|<lt>|<C-[^>]>|<M-[^>]>|[\s\S]/gu)].map(([token]) =>
    token === '<lt>' ? '<' : token.length > 2 ? token : keyOf(token),
  );
}
