/** The tags with one more: blanks and signs that no tag has go, the same word in other letters is there already. */
export function withTag(tags: readonly string[], typed: string): readonly string[] {
  const tag = typed.replace(/[,;#]/g, ' ').trim().replace(/\s+/g, ' ').slice(0, 40).trim()
  if (tag === '' || tags.length >= 20 || tags.some((one) => one.toLowerCase() === tag.toLowerCase())) return tags
  return [...tags, tag]
}
