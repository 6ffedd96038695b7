import type { LessonTerminal } from './lesson-terminal.ts';

/** Presses Ctrl-C in a terminal that floods. Resolves to the milliseconds from the key to the prompt on the screen. */
export async function promptAfterControlC({ page }: LessonTerminal): Promise<number> {
  const answer = await page.evaluateHandle(() => ({
    after: new Promise<number>((resolve) => {
      const inside = document.querySelector('dockwire-workbench')?.shadowRoot?.querySelector('dockwire-terminals')?.shadowRoot;
      const rows = inside?.querySelector('.screen[data-active] .xterm-rows');
      if (!rows) throw new Error('there is no terminal');
      addEventListener(
        'keydown',
        ({ timeStamp, key }) => {
          if (key !== 'c') return;
          const look = new MutationObserver(() => {
            if (!rows.textContent.includes('student@')) return;
            look.disconnect();
            resolve(performance.now() - timeStamp);
          });
          look.observe(rows, { subtree: true, childList: true, characterData: true });
        },
        { capture: true },
      );
    }),
  }));
  await page.keyboard.press('Control+c');
  return answer.evaluate(({ after }) => after);
}
