/**
 * Starts `work` for all items at once, and hands the outcomes over in the items' order as they come. Source: docker/cli container/utils.go.
 * The last item's work begins first: Go runs the goroutine it made last before the others, and so the recorded requests come in that order.
 */
export async function inParallel<T>(
  items: readonly T[],
  work: (item: T) => Promise<void>,
  done: (item: T, error: unknown) => Promise<void>,
): Promise<void> {
  const start = (item: T): Promise<{ error: unknown } | undefined> =>
    work(item).then(
      () => undefined,
      (error: unknown) => ({ error }),
    );
  const last = items.slice(-1).map(start);
  const outcomes = [...items.slice(0, -1).map(start), ...last];
  for (const [i, item] of items.entries()) await done(item, (await outcomes[i])?.error);
}
