import type { Edit } from '@lotse/odt'

/** A change as CodeMirror takes it. */
export interface Change {
  readonly from: number
  readonly to: number
  readonly insert: string
}

/** An edit without what it would write again, so that the cursor beside it stays; null where nothing is left of it. */
export function leastChange(text: string, { start, end, text: insert }: Edit): Change | null {
  const most = Math.min(end - start, insert.length)
  let before = 0
  while (before < most && text[start + before] === insert[before]) before += 1
  let behind = 0
  while (behind < most - before && text[end - behind - 1] === insert[insert.length - behind - 1]) behind += 1
  const change = { from: start + before, to: end - behind, insert: insert.slice(before, insert.length - behind) }
  return change.from === change.to && change.insert === '' ? null : change
}

/** The one change that makes a text another one. */
export const changeTo = (text: string, wanted: string): Change | null =>
  leastChange(text, { start: 0, end: text.length, text: wanted })
