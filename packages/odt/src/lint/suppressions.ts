import type { Comment } from '../reading/tree.ts'

/** A rule that a file sets aside, with the reason its author gives. */
export interface Suppression {
  readonly rule: string
  readonly reason: string
}

const FORM = /^\s*lotse-ignore\s+([a-z0-9-]+)\s*:\s*(\S[\s\S]*?)\s*$/

/** Comments of the form `lotse-ignore RULE: REASON`. Without a reason nothing is set aside. */
export function suppressionsIn(comments: readonly Comment[]): readonly Suppression[] {
  return comments.flatMap(({ text }) => {
    const [, rule, reason] = FORM.exec(text) ?? []
    return rule === undefined || reason === undefined ? [] : [{ rule, reason }]
  })
}
