import type { Meeting } from '@lotse/contract'

/** Programs that are handed a mailto address cut it off somewhere; below this length all known ones take it. */
const LONGEST = 1800

/**
 * The address that opens an e-mail with the text, to whoever attends and has an address. Lotse sends nothing itself. What is
 * too long for such an address is left to be pasted in.
 */
export function mailAddress({ attendees, title }: Pick<Meeting, 'attendees' | 'title'>, text: string): string {
  const to = [...new Set(attendees.flatMap(({ email }) => (email ? [email] : [])))]
  const head = `mailto:${to.map(encodeURIComponent).join(',')}?subject=${encodeURIComponent(title)}`
  const body = `&body=${encodeURIComponent(text.replace(/\n/g, '\r\n'))}`
  return head.length + body.length <= LONGEST ? head + body : head
}
