/** The entry that is fewest typing errors away, compared without case; null where none is near enough to be meant. */
export function nearest(word: string, entries: Iterable<string>): string | null {
  const wanted = word.trim().toLowerCase()
  const limit = limitOf(wanted)
  let best: string | null = null
  let least = limit + 1
  for (const entry of entries) {
    if (Math.abs(entry.length - wanted.length) >= least) continue
    const distance = distanceOf(wanted, entry.toLowerCase(), least)
    if (distance < least) {
      best = entry
      least = distance
    }
  }
  return wanted === '' ? null : best
}

/** Edits between two words (letters put in, left out or replaced), at most `limit`. */
function distanceOf(one: string, two: string, limit: number): number {
  const row = Array.from({ length: two.length + 1 }, (_, index) => index)
  for (let i = 1; i <= one.length; i += 1) {
    let diagonal = i - 1
    let left = i
    let least = i
    for (let j = 1; j <= two.length; j += 1) {
      const above = row[j] ?? 0
      const kept = diagonal + (one[i - 1] === two[j - 1] ? 0 : 1)
      row[j - 1] = left
      left = Math.min(above + 1, left + 1, kept)
      diagonal = above
      if (left < least) least = left
    }
    row[two.length] = left
    if (least >= limit) return limit
  }
  return row[two.length] ?? limit
}

/** Up to three entries that may have been meant: those that begin with a word or hold it, then those a few typing errors away. */
export function nearestFew(word: string, entries: readonly string[]): readonly string[] {
  const wanted = word.trim().toLowerCase()
  if (wanted === '') return []
  const limit = limitOf(wanted)
  const scored = entries.map((entry) => {
    const name = entry.toLowerCase()
    const score = name.startsWith(wanted) ? 0 : name.includes(wanted) ? 1 : 1 + distanceOf(wanted, name, limit + 1)
    return { entry, score }
  })
  const close = scored.filter(({ score }) => score <= 1 + limit).sort((one, two) => one.score - two.score)
  return close.slice(0, 3).map(({ entry }) => entry)
}

/** How many typing errors a word of this length may have. */
const limitOf = (word: string): number => Math.max(1, Math.min(4, Math.floor(word.length / 4)))
