/** The lines of the first that the second has not, once each; all of them where only their order differs. */
export function onlyIn(lines: readonly string[], others: readonly string[]): readonly string[] {
  const known = new Set(others)
  const own = [...new Set(lines)].filter((line) => !known.has(line))
  const sameLines = own.length === 0 && others.every((line) => lines.includes(line))
  return sameLines ? [...new Set(lines)] : own
}
