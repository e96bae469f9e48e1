import { optionsOf } from '../answers/read-answers.ts'
import type { Problem } from '../messages/problem.ts'
import { isNewer, isVersion } from '../process/versions.ts'
import { parseRule, type Term } from '../rules/parse-rule.ts'
import { isCloud } from './editions.ts'
import type { Change, Item, Question, Template, Text } from './types.ts'

/** Questions and items of an organisation, to be published as a new version. */
export interface Additions {
  readonly questions: readonly Question[]
  readonly items: readonly Item[]
  readonly change: Change
}

/** The template with an organisation's own questions and items, or everything that is wrong with them at once. */
export function extendTemplate(template: Template, additions: Additions): Template | readonly Problem[] {
  const extended: Template = {
    ...template,
    version: additions.change.version,
    publishedOn: additions.change.day,
    questions: [...template.questions, ...additions.questions],
    items: [...template.items, ...additions.items],
    changes: [additions.change, ...template.changes],
  }
  const problems = [
    ...versionProblems(template, additions.change),
    ...idProblems(template, additions),
    ...additions.questions.flatMap((question) => questionProblems(question, extended)),
    ...additions.items.flatMap((item) => itemProblems(item, extended)),
  ]
  return problems.length > 0 ? problems : extended
}

function versionProblems({ version: last }: Template, { version }: Change): readonly Problem[] {
  return isVersion(version) && isNewer(version, last) ? [] : [{ code: 'version-not-newer', params: { version, last } }]
}

function idProblems(template: Template, { questions, items }: Additions): readonly Problem[] {
  const ids = [template.questions, template.items, questions, items].flatMap((list) => list.map(({ id }) => id))
  return [...questions, ...items].flatMap(({ id }): readonly Problem[] => {
    const form = /^[A-Za-z][A-Za-z0-9.-]*$/.test(id) ? [] : [{ code: 'id-form' as const, params: { id } }]
    const taken = ids.filter((one) => one.toLowerCase() === id.toLowerCase()).length > 1
    return taken ? [...form, { code: 'id-taken', params: { id } }] : form
  })
}

function questionProblems(question: Question, template: Template): readonly Problem[] {
  const { id, kind, options, section, text, help, askedWhen } = question
  const chosen = kind === 'one' || kind === 'many'
  const different = new Set(options.map((option) => option.id)).size
  const problems: Problem[] = [
    ...textProblems(id, { text, help }),
    ...options.flatMap((option) => textProblems(id, { [option.id]: option.label })),
  ]
  if (chosen && (options.length < 2 || different < options.length))
    problems.push({ code: 'options-needed', params: { id } })
  if (!chosen && options.length > 0) problems.push({ code: 'options-not-wanted', params: { id } })
  if (!template.sections.some((one) => one.id === section))
    problems.push({ code: 'heading-unknown', params: { id, heading: section } })
  if (askedWhen !== undefined) problems.push(...ruleProblems(id, askedWhen, template))
  return asksItself(id, askedWhen, template) ? [...problems, { code: 'rule-circle', params: { id } }] : problems
}

function itemProblems(
  { id, title, why, verify, group, services, clouds, when }: Item,
  template: Template,
): readonly Problem[] {
  const known = template.questions.find((question) => question.id === 'svc')?.options.map((option) => option.id) ?? []
  return [
    ...textProblems(id, { title, why, verify }),
    ...(template.groups.some((one) => one.id === group)
      ? []
      : [{ code: 'heading-unknown' as const, params: { id, heading: group } }]),
    ...services
      .filter((one) => !known.includes(one))
      .map((value) => ({ code: 'service-unknown' as const, params: { id, value } })),
    ...(services.length === 0 ? [{ code: 'service-unknown' as const, params: { id, value: '' } }] : []),
    ...(clouds ?? [])
      .filter((one) => !isCloud(one))
      .map((value) => ({ code: 'cloud-unknown' as const, params: { id, value } })),
    ...ruleProblems(id, when, template),
  ]
}

function ruleProblems(id: string, text: string, template: Template): readonly Problem[] {
  const rule = parseRule(text)
  if (rule === null) return [{ code: 'rule-unreadable', params: { id, rule: text } }]
  return rule.flat().flatMap((term) => termProblems(id, term, template))
}

function termProblems(id: string, term: Term, template: Template): readonly Problem[] {
  const question = template.questions.find((one) => one.id === term.question)
  if (question === undefined) return [{ code: 'rule-question', params: { id, question: term.question } }]
  if ((term.operator === '>') !== (question.kind === 'number'))
    return [{ code: 'rule-operator', params: { id, question: term.question } }]
  if (term.operator === '>') return []
  const wrong = term.values.filter((value) => !optionsOf(question).includes(value))
  return wrong.map((value) => ({ code: 'rule-option', params: { id, value, question: term.question } }))
}

/** Whether a question is reached again by following conditions. */
function asksItself(id: string, askedWhen: string | undefined, template: Template): boolean {
  const conditions = new Map(template.questions.map((question) => [question.id, question.askedWhen]))
  const seen = new Set<string>()
  const ahead = [...questionsIn(askedWhen)]
  for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
    if (next === id) return true
    if (seen.has(next)) continue
    seen.add(next)
    ahead.push(...questionsIn(conditions.get(next)))
  }
  return false
}

const questionsIn = (rule: string | undefined): readonly string[] =>
  (rule === undefined ? null : parseRule(rule))?.flat().map(({ question }) => question) ?? []

function textProblems(id: string, texts: Readonly<Record<string, Text>>): readonly Problem[] {
  return Object.entries(texts).flatMap(([field, text]) =>
    (['de', 'en'] as const)
      .filter((language) => text[language].trim() === '')
      .map((language) => ({ code: 'text-missing' as const, params: { id, field, language } })),
  )
}
