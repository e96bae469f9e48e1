import type { TemplatePart } from '@lotse/contract'
import { type OwnProblem, problemsOfPart, type Question, type Template } from '@lotse/remediation'
import type { Part } from '../entries.ts'

/** What comes along, as far as the browser has to know it: ids of its items never collide with own ones. */
function baseOf({ edition, basedOn, comesAlong }: TemplatePart): Template {
  const { sections, groups, questions } = comesAlong
  return {
    ...{ name: '', edition, version: basedOn, publishedOn: '', sections, groups, items: [], changes: [] },
    questions: questions.map((question): Question => ({ ...question, section: '', help: { de: '', en: '' } })),
  }
}

/** What would be wrong with the draft if a part were saved as it is typed. What is gone is for the server to tell. */
export const problemsIn = (template: TemplatePart, part: Part): readonly OwnProblem[] =>
  problemsOfPart(baseOf(template), part, null)

/** Every question a rule may ask: those that come along, and own ones in use. */
export function questionsFor({ comesAlong, part }: TemplatePart) {
  return [...comesAlong.questions, ...part.questions.filter(({ retired }) => !retired)]
}
