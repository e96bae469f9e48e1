/** Most tags of a note. */
export const TAGS_AT_MOST = 20

/** The tags with one more: blanks and signs that no tag has go, the same word in other letters is there already. */
export function withTag(tags: readonly string[], typed: string): readonly string[] {
  const tag = typed.replace(/[,;#]/g, ' ').trim().replace(/\s+/g, ' ').slice(0, 40).trim()
  if (tag === '' || tags.length >= TAGS_AT_MOST || tags.some((one) => one.toLowerCase() === tag.toLowerCase()))
    return tags
  return [...tags, tag]
}
