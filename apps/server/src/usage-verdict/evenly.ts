/** At most so many of them, evenly taken, so that the same come whenever it is asked. */
export const evenly = <T>(all: readonly T[], most: number): T[] =>
  all.length <= most
    ? [...all]
    : Array.from({ length: most }, (_, index) => all[Math.floor((index * all.length) / most)]).flatMap(
        (one) => one ?? [],
      )
