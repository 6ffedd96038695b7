import type { ObservedCall, Sys } from './sys.ts';

/** A process's calls, told to whoever traces it (ptrace(2)) once each is over. What the calls do is not changed. */
export function observed(sys: Sys, pid: () => number, tell: (call: ObservedCall) => void): Sys {
  const over = (name: string, args: readonly unknown[], outcome: { result: unknown } | { error: unknown }): void =>
    tell({ pid: pid(), name, args, ...outcome });
  return new Proxy(sys, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key);
      if (typeof value !== 'function' || typeof key !== 'string') return value;
      return (...args: unknown[]): unknown => {
        let result: unknown;
        try {
          result = Reflect.apply(value, target, args);
        } catch (error) {
          over(key, args, { error });
          throw error;
        }
        if (!(result instanceof Promise)) {
          over(key, args, { result });
          return result;
        }
        return result.then(
          (done: unknown) => {
            // A program that was run has told of it when it began: see exec.
            if (key !== 'exec') over(key, args, { result: done });
            return done;
          },
          (error: unknown) => {
            over(key, args, { error });
            throw error;
          },
        );
      };
    },
  });
}
