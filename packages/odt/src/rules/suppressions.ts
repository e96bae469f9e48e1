import { nearest } from '../lint/nearest.ts'
import { atRange } from '../lint/spots.ts'
import { attemptIn, KEYWORD } from '../lint/suppressions.ts'
import type { Rule } from '../lint/types.ts'
import { rule, say } from './rule.ts'

const ID = 'suppression-without-effect'

/** The rule on comments that are to set one of these rules aside and do not. */
export function suppressionRule(others: readonly string[]): Rule {
  const ids = [...others, ID]
  return rule(
    ID,
    'warning',
    [
      say(
        'The comment {shown} sets nothing aside. It needs a rule that exists and, behind a colon, a reason: {right}',
        'Der Kommentar {shown} setzt nichts aus. Nötig sind eine Regel, die es gibt, und hinter einem Doppelpunkt ein Grund: {right}',
      ),
      say(
        'An exception that somebody meant to note is not in force.',
        'Eine Ausnahme, die jemand vermerken wollte, gilt nicht.',
      ),
    ],
    ({ comments }, report) => {
      for (const comment of comments) {
        const attempt = attemptIn(comment)
        if (attempt === null) continue
        const { keyword, reason } = attempt
        const id = ids.includes(attempt.rule.text) ? attempt.rule.text : nearest(attempt.rule.text, ids)
        if (keyword.text === KEYWORD && id === attempt.rule.text && reason !== '') continue
        const values = { shown: comment.text.trim().slice(0, 60), right: `${KEYWORD} ${id ?? '…'}: ${reason || '…'}` }
        const edits = [
          { start: keyword.start, end: keyword.end, text: KEYWORD },
          { start: attempt.rule.start, end: attempt.rule.end, text: id ?? '' },
        ]
        const fix =
          id === null || reason === ''
            ? null
            : { title: 'replace' as const, values: { what: '<!-- -->', value: values.right }, edits }
        report(atRange(comment), { values, fix })
      }
    },
  )
}
