/** Letters typed one after the other, as the beginning of a name. */
export interface TypeAhead {
  /**
   * The next name, after the one at `from`, that begins with what was typed; one letter again and again goes through all
   * that begin with it. Undefined when none does. The moment is when the key was pressed, in milliseconds, not when it
   * was heard: a busy page must not make two words of one.
   */
  next(letter: string, moment: number, names: readonly string[], from: number): number | undefined;
}

const pauseMilliseconds = 900;

export function createTypeAhead(): TypeAhead {
  let typed = '';
  let last = Number.NEGATIVE_INFINITY;
  return {
    next(letter, moment, names, from) {
      const paused = moment - last > pauseMilliseconds;
      last = moment;
      const small = letter.toLocaleLowerCase('en');
      typed = paused || typed === small ? small : typed + small;
      // Who goes on typing may mean the name that they are at already.
      const first = typed.length > 1 ? from : from + 1;
      for (let step = 0; step < names.length; step++) {
        const place = (first + step) % names.length;
        if (names[place]?.toLocaleLowerCase('en').startsWith(typed)) return place;
      }
      return undefined;
    },
  };
}
