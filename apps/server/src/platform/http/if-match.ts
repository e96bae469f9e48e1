import { Problem } from './problem.ts'

/** The version a caller saw, from `If-Match: "3"`. The contract has checked its form. */
export function expectedVersion(headers: { readonly 'if-match': string }): number {
  return Number(headers['if-match'].slice(1, -1))
}

/** The answer to a change that came too late. `current` is the present state; the caller still has its own. */
export function changedMeanwhile(current: unknown): Problem {
  return new Problem('changed-meanwhile', {
    current,
    detail: {
      de: 'Seit Sie die Seite geladen haben, hat jemand dies geändert. Vergleichen Sie beide Stände und entscheiden Sie.',
      en: 'Somebody changed this since you loaded the page. Compare both states and decide.',
    },
  })
}
