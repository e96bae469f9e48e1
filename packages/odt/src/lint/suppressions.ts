import type { Comment, Range } from '../reading/tree.ts'
import { nearest } from './nearest.ts'

/** A rule that a file sets aside, with the reason its author gives. */
export interface Suppression {
  readonly rule: string
  readonly reason: string
}

export const KEYWORD = 'lotse-ignore'
const FORM = /^\s*lotse-ignore\s+([a-z0-9-]+)\s*:\s*(\S[\s\S]*?)\s*$/

/** Comments of the form `lotse-ignore RULE: REASON`. Without a reason nothing is set aside. */
export function suppressionsIn(comments: readonly Comment[]): readonly Suppression[] {
  return comments.flatMap(({ text }) => {
    const [, rule, reason] = FORM.exec(text) ?? []
    return rule === undefined || reason === undefined ? [] : [{ rule, reason }]
  })
}

/** A comment that was meant to set a rule aside, in its parts. */
interface Attempt {
  readonly keyword: Part
  readonly rule: Part
  readonly reason: string
}

interface Part extends Range {
  readonly text: string
}

const PARTS = /^(\s*)(lotse\s+ignore(?![\w-])|[^\s:]+)([\s:]*)([^\s:]*)\s*(:?)\s*([\s\S]*)$/i
const COMMENT_START = '<!--'.length

/** What a comment was meant to set aside, also where a word is misspelt or missing; null for any other comment. */
export function attemptIn({ start, text }: Comment): Attempt | null {
  const [, blanks = '', word = '', between = '', rule = '', colon = '', reason = ''] = PARTS.exec(text) ?? []
  if (word === '' || !(/^lotse[-_]/i.test(word) || nearest(word, [KEYWORD]) !== null)) return null
  const from = start + COMMENT_START + blanks.length
  const ruleFrom = from + word.length + between.length
  return {
    keyword: { text: word, start: from, end: from + word.length },
    rule: { text: rule, start: ruleFrom, end: ruleFrom + rule.length },
    reason: colon === '' ? '' : reason.trim(),
  }
}
