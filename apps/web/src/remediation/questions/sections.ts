import type { RemediationQuestion, RemediationRun } from '@lotse/contract'

/** A part of the questionnaire with the questions that are asked in it. */
export interface Section {
  readonly id: string
  readonly title: { readonly de: string; readonly en: string }
  readonly questions: readonly RemediationQuestion[]
  readonly answered: number
}

/** The parts in which something is asked, in their order. */
export function sectionsOf({
  sections,
  questions,
}: Pick<RemediationRun, 'sections' | 'questions'>): readonly Section[] {
  return sections.flatMap(({ id, title }) => {
    const asked = questions.filter(({ section, isAsked }) => section === id && isAsked)
    const answered = asked.filter(({ answer }) => answer !== null).length
    return asked.length === 0 ? [] : [{ id, title, questions: asked, answered }]
  })
}

/** The part in sight: of the question a link names, or as chosen, or the first with something open. */
export function sectionInSight(sections: readonly Section[], chosen?: string, question?: string): Section | undefined {
  return (
    sections.find(({ questions }) => questions.some(({ id }) => id === question)) ??
    sections.find(({ id }) => id === chosen) ??
    sections.find(({ answered, questions }) => answered < questions.length) ??
    sections[0]
  )
}

/** The next question without an answer after one, round and round; undefined where all are answered. */
export function nextOpen(sections: readonly Section[], after?: string): RemediationQuestion | undefined {
  const all = sections.flatMap(({ questions }) => questions)
  const from = all.findIndex(({ id }) => id === after) + 1
  return [...all.slice(from), ...all.slice(0, from)].find(({ answer }) => answer === null)
}
