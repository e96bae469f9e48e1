import type { Problem, ProblemCode } from '../messages/problem.ts'
import { EDITION_CLOUDS } from '../template/editions.ts'
import { extendTemplate } from '../template/extend.ts'
import type { Template, Text } from '../template/types.ts'
import { itemOf, questionOf } from './own-template.ts'
import type { OwnItem, OwnPart, OwnQuestion, ServiceSupport } from './types.ts'

/** Something wrong with an own part, and where: `items.2.title.en`. */
export interface OwnProblem extends Problem {
  readonly path: string
}

const QUESTION_ID = /^own\.[A-Za-z0-9][A-Za-z0-9.-]*$/
const ITEM_ID = /^OWN-[A-Za-z0-9]+$/
const OPTION_ID = /^[A-Za-z0-9][A-Za-z0-9.-]*$/

/**
 * Everything that keeps an own part from being published. `base`: what comes along; `published`: the part in force, whose
 * ids stay taken for ever.
 */
export function problemsOfPart(base: Template, part: OwnPart, published: OwnPart | null): readonly OwnProblem[] {
  return [
    ...ownIds(part),
    ...(published === null ? [] : kept(part, published)),
    ...part.questions.flatMap((question, index) => optionProblems(question, `questions.${index}`)),
    ...part.items.flatMap((item, index) => itemProblems(item, `items.${index}`, base)),
    ...joined(base, part),
    ...serviceProblems(base, part.services),
  ]
}

function ownIds({ questions, items }: OwnPart): readonly OwnProblem[] {
  const all = [...questions, ...items].map(({ id }) => id.toLowerCase())
  const ofList = (name: string, list: readonly (OwnQuestion | OwnItem)[], form: RegExp, code: ProblemCode) =>
    list.flatMap(({ id, retired }, index): OwnProblem[] => {
      const path = `${name}.${index}.id`
      const wrong = form.test(id) ? [] : [problem(path, code, { id })]
      // Ids in use are compared with each other and the catalogue when they are joined.
      const twice = retired && all.filter((one) => one === id.toLowerCase()).length > 1
      return twice ? [...wrong, problem(path, 'id-taken', { id })] : wrong
    })
  return [
    ...ofList('questions', questions, QUESTION_ID, 'own-question-id'),
    ...ofList('items', items, ITEM_ID, 'own-item-id'),
  ]
}

/** What was published stays, with its kind. */
function kept(part: OwnPart, published: OwnPart): readonly OwnProblem[] {
  const gone = (['questions', 'items'] as const).flatMap((list) =>
    published[list]
      .filter(({ id }) => !part[list].some((one) => one.id === id))
      .map(({ id }) => problem(list, 'own-gone', { id })),
  )
  const other = part.questions.flatMap(({ id, kind }, index) => {
    const before = published.questions.find((one) => one.id === id)
    return before === undefined || before.kind === kind ? [] : [problem(`questions.${index}.kind`, 'own-kind', { id })]
  })
  return [...gone, ...other]
}

const optionProblems = ({ id, options }: OwnQuestion, path: string): readonly OwnProblem[] =>
  options.flatMap((option, index) =>
    OPTION_ID.test(option.id) ? [] : [problem(`${path}.options.${index}.id`, 'option-form', { id, option: option.id })],
  )

function itemProblems({ id, clouds, topic }: OwnItem, path: string, { edition }: Template): readonly OwnProblem[] {
  const here = clouds === null || clouds.some((cloud) => EDITION_CLOUDS[edition].includes(cloud))
  return [
    ...(here ? [] : [problem(`${path}.clouds`, 'clouds-needed', { id })]),
    ...(topic === '' || /^https:\/\/[^\s/]+\.[^\s]+$/.test(topic)
      ? []
      : [problem(`${path}.topic`, 'link-form', { id })]),
  ]
}

/** What is wrong where the part joins the template, at the field it is about. */
function joined(base: Template, { questions, items }: OwnPart): readonly OwnProblem[] {
  const inUse = { questions: questions.filter(notRetired), items: items.filter(notRetired) }
  const [major = 0] = base.version.split('.').map(Number)
  const change = { version: `${major + 1}.0.0`, day: base.publishedOn, text: { de: '', en: '' } }
  const found = extendTemplate(base, {
    questions: inUse.questions.map(questionOf),
    items: inUse.items.map(itemOf),
    change,
  })
  if ('version' in found) return []
  return found.map(({ code, params }) => {
    const id = String(params.id ?? '')
    const question = questions.findIndex((one) => one.id === id && !one.retired)
    const place =
      question >= 0 ? `questions.${question}` : `items.${items.findIndex((one) => one.id === id && !one.retired)}`
    return problem(`${place}.${fieldOf(code, params, question >= 0 ? questions[question] : undefined)}`, code, params)
  })
}

function fieldOf(code: ProblemCode, params: Problem['params'], question: OwnQuestion | undefined): string {
  if (code === 'text-missing') {
    const option = question?.options.findIndex(({ id }) => id === params.field) ?? -1
    const field = option >= 0 ? `options.${option}.label` : String(params.field)
    return `${field}.${String(params.language)}`
  }
  if (code.startsWith('rule-')) return question === undefined ? 'when' : 'askedWhen'
  if (code === 'heading-unknown') return question === undefined ? 'group' : 'section'
  return FIELDS[code] ?? 'id'
}

const FIELDS: Partial<Record<ProblemCode, string>> = {
  'options-needed': 'options',
  'options-not-wanted': 'options',
  'service-unknown': 'services',
  'cloud-unknown': 'clouds',
}

function serviceProblems(base: Template, services: readonly ServiceSupport[]): readonly OwnProblem[] {
  const known = base.questions.find(({ id }) => id === 'svc')?.options.map(({ id }) => id) ?? []
  const supported = known.filter((id) => !services.some(({ service, supported }) => service === id && !supported))
  return [
    ...services.flatMap(({ service, supported, reason, since }, index): OwnProblem[] => {
      const path = `services.${index}`
      if (!known.includes(service)) return [problem(path, 'service-unknown', { id: 'services', value: service })]
      if (supported) return []
      return [
        ...missing(reason).map((language) => problem(`${path}.reason.${language}`, 'service-reason', { service })),
        ...(/^\d{4}-\d{2}-\d{2}$/.test(since) ? [] : [problem(`${path}.since`, 'service-day', { service })]),
      ]
    }),
    ...(supported.length === 0 ? [problem('services', 'services-none', {})] : []),
  ]
}

const missing = (text: Text) => (['de', 'en'] as const).filter((language) => text[language].trim() === '')
const notRetired = ({ retired }: { readonly retired: boolean }): boolean => !retired
const problem = (path: string, code: ProblemCode, params: Problem['params']): OwnProblem => ({ path, code, params })
