import type { Editor } from './editor.ts';

/** Alt-3 and its kin: the count for the next key, shown in the prompt's place while it is typed. */
export async function argument(editor: Editor, first: string): Promise<void> {
  const { prompt } = editor;
  let number = 1;
  let sign = 1;
  let typed = '';
  const show = async (): Promise<void> => {
    editor.prompt = `(arg: ${sign * number}) `;
    await editor.refresh();
  };
  await show();
  for (let key: string | undefined = first; key !== undefined; ) {
    if (key === '-') sign = -1;
    else typed += key;
    if (typed !== '') number = Math.min(1_000_000, Number(typed));
    await show();
    const input = await editor.keys.next();
    const digit: string | undefined =
      typeof input === 'object' && input.kind === 'text' && /^\d$/.test(input.text) ? input.text : undefined;
    const altDigit: string | undefined = typeof input === 'object' && input.kind === 'key' ? /^alt-(\d)$/.exec(input.name)?.[1] : undefined;
    key = digit ?? altDigit;
    if (key !== undefined) continue;
    editor.prompt = prompt;
    await editor.refresh();
    if (input === 'interrupt') editor.shell.signals.interrupted = true;
    if (typeof input !== 'object') return;
    editor.count = sign * number;
    try {
      await editor.press(input);
    } finally {
      editor.count = 1;
    }
  }
}
