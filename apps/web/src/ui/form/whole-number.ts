/**
 * A count as people write it: 12000, or grouped as 12.000, 12,000, 12 000 or 12’000.
 * @returns null for an empty field; undefined for what is no count from 1 on
 */
export function readCount(words: string): number | null | undefined {
  const text = words.trim()
  if (text === '') return null
  const isCount = /^\d+$/.test(text) || /^\d{1,3}([.,\s'’])\d{3}(\1\d{3})*$/.test(text)
  const count = Number(text.replace(/\D/g, ''))
  return isCount && Number.isSafeInteger(count) && count > 0 ? count : undefined
}
