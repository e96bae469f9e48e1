import { describe, expect, it } from 'vitest'
import { insertLink, insertMention, mentionAt, type Selected, toggleLines, toggleMark } from './markdown-edit.ts'

/** `a[b]c` is the text abc with b selected; `a|b` has only the caret. */
function at(marked: string): Selected {
  const caret = marked.indexOf('|')
  if (caret !== -1) return { text: marked.replace('|', ''), start: caret, end: caret }
  const start = marked.indexOf('⟦')
  const end = marked.indexOf('⟧') - 1
  return { text: marked.replace('⟦', '').replace('⟧', ''), start, end }
}
const shown = ({ text, start, end }: Selected) =>
  start === end
    ? `${text.slice(0, start)}|${text.slice(start)}`
    : `${text.slice(0, start)}⟦${text.slice(start, end)}⟧${text.slice(end)}`

describe('the toolbar', () => {
  it.each([
    ['a ⟦b⟧ c', 'a **⟦b⟧** c'],
    ['a **⟦b⟧** c', 'a ⟦b⟧ c'],
    ['a |', 'a **|**'],
  ])('bold: %s becomes %s', (before, after) => expect(shown(toggleMark(at(before), '**'))).toBe(after))

  it.each([
    ['eins|', '⟦- eins⟧'],
    ['vor\nei⟦ns\nzw⟧ei\nnach', 'vor\n⟦- eins\n- zwei⟧\nnach'],
    ['⟦- eins\n- zwei⟧', '⟦eins\nzwei⟧'],
  ])('list: %j becomes %j', (before, after) => expect(shown(toggleLines(at(before), '- '))).toBe(after))

  it('numbers lines', () => expect(shown(toggleLines(at('⟦a\nb⟧'), '1. '))).toBe('⟦1. a\n2. b⟧'))

  it('makes a link and selects its address', () => {
    expect(shown(insertLink(at('siehe ⟦dort⟧')))).toBe('siehe [dort](⟦https://⟧)')
  })
})

describe('a mention', () => {
  it.each([
    ['@|', '', 0],
    ['Hallo @Ja|', 'Ja', 6],
    ['Hallo @Jana Pe|', 'Jana Pe', 6],
    ['(@Jö|)', 'Jö', 1],
  ])('is begun in %s', (text, typed, from) => expect(mentionAt(at(text))).toEqual({ typed, from }))

  it.each(['mail ann@lee|', 'kein Zeichen|', '@Jana war da und|', '⟦@Ja⟧'])('is not begun in %s', (text) =>
    expect(mentionAt(at(text))).toBeNull(),
  )

  it('takes the place of what was typed', () => {
    expect(shown(insertMention(at('Frage @Ja|, bitte'), 6, 'Jana Petersen'))).toBe('Frage @Jana Petersen |, bitte')
  })
})
