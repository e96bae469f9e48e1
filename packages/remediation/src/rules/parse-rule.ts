/** `question=a/b`, `question!=a` or `question>3`. */
export type Term =
  | { readonly question: string; readonly operator: '=' | '!='; readonly values: readonly string[] }
  | { readonly question: string; readonly operator: '>'; readonly limit: number }

/** One of the groups has to be true; a group is true when all of its terms are. */
export type Rule = readonly (readonly Term[])[]

const TERM = /^([A-Za-z][\w.-]*)(=|!=|>)([\w./-]+)$/

/**
 * Reads a rule: terms joined by `AND`, groups joined by `OR`, no brackets. (remediation.md §2) Gives `null` where the
 * text is no rule.
 */
export function parseRule(text: string): Rule | null {
  const groups = text.split(' OR ').map((group) => group.split(' AND ').map(parseTerm))
  return groups.every((group): group is Term[] => group.every((term) => term !== null)) ? groups : null
}

function parseTerm(text: string): Term | null {
  const [, question = '', operator = '', right = ''] = TERM.exec(text.trim()) ?? []
  if (operator === '>') return /^\d+$/.test(right) ? { question, operator, limit: Number(right) } : null
  if (operator !== '=' && operator !== '!=') return null
  const values = right.split('/')
  return values.includes('') ? null : { question, operator, values }
}

/** The ids of the questions a rule looks at, each once. */
export const questionsOf = (rule: Rule): readonly string[] => [
  ...new Set(rule.flatMap((group) => group.map(({ question }) => question))),
]
