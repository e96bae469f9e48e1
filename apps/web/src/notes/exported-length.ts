/** How many characters of a text go onto the exported slide: what stands behind ## stays out of it (engagement.md §6). */
export function exportedLength(text: string): number {
  const hidden = text.indexOf('##')
  return (hidden === -1 ? text : text.slice(0, hidden)).trim().length
}
