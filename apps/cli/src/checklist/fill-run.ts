import {
  answersFrom,
  applyMerge,
  askedQuestions,
  cellsOf,
  changeRun,
  type EditedRow,
  faultsOfWork,
  mergeWorkbook,
  NO_FACTS,
  optionsOf,
  type Question,
  refusedAnswers,
  rulesOf,
  sayObstacle,
  sayProblem,
  type Template,
  WORK_FIELDS,
  withAnsweredState,
  withoutCleared,
  workFrom,
  workOn,
  workOnItem,
} from '@lotse/remediation'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import type { Language } from '../language.ts'
import { complain } from './evaluate-answers.ts'
import { guarded } from './guarded.ts'
import { block, sayConsequence } from './lines.ts'
import { FAULTS, WORDS } from './messages.ts'
import { type KeptRun, readRun, replaceFile, textOfRun } from './run-file.ts'

/** Answers questions and works on items: `of.tech=msi`, `ID-01.status=resolved`. Without values it lists what is open. */
export function fillRun(path: string, values: readonly string[], language: Language): Promise<ExitCode> {
  return guarded(async () => {
    const kept = await readRun(path, language)
    if (values.length === 0) return listOpen(kept, language)
    const rows = values.map((value) => rowOf(value, kept.template, language))
    const wrong = rows.filter((row) => typeof row === 'string')
    if (wrong.length > 0) return complain(path, wrong)
    return store(path, kept, joined(rows.filter((row) => typeof row !== 'string')), language)
  })
}

/** Takes all values or none, and says what they do to the list. */
async function store(path: string, kept: KeptRun, rows: readonly EditedRow[], language: Language): Promise<ExitCode> {
  const { run, template } = kept
  const before = cellsOf(template, run.answers, run.work)
  const merge = mergeWorkbook(before, before, rows, rulesOf(template))
  if (merge.notUnderstood.length > 0) {
    const sentences = merge.notUnderstood.map(({ id, cells }) =>
      refusalOf(id, Object.values(cells)[0] ?? '', template, language),
    )
    return complain(path, sentences)
  }
  const cells = applyMerge(before, merge, new Set())
  const answers = withoutCleared(answersFrom(template, cells))
  const contradictions = refusedAnswers(run.answers, answers)
  if (contradictions.length > 0)
    return complain(
      path,
      contradictions.map(({ text }) => `${text[language]}.`),
    )
  const change = changeRun(run, template, answers, NO_FACTS)
  if (change.problems.length > 0)
    return complain(
      path,
      change.problems.map((problem) => sayProblem(problem, language)),
    )
  const worked = [...workFrom(template, cells, run.work)].reduce(
    (all, [id, work]) => workOnItem(all, id, work),
    change.run,
  )
  const touched = template.items.filter(({ id }) => workOn(worked, id) !== workOn(run, id))
  const faults = touched.flatMap((item) => faultsOfWork(item, workOn(worked, item.id)))
  if (faults.length > 0)
    return complain(
      path,
      faults.map((fault) => sayObstacle(fault, template, language)),
    )
  await replaceFile(path, textOfRun({ ...kept, run: withAnsweredState(worked, template) }), language)
  const lines = change.consequences.map((one) => sayConsequence(one, template, language))
  process.stdout.write(`${block('consequences', lines, language)}${WORDS.stored[language]}\n`)
  return EXIT.fine
}

/** One value as a row with one cell; a sentence where it is none. */
function rowOf(value: string, template: Template, language: Language): EditedRow | string {
  const at = value.indexOf('=')
  if (at <= 0) return `${value}: ${FAULTS['no-pair'][language]}`
  const [name, text] = [value.slice(0, at), value.slice(at + 1)]
  if (template.questions.some(({ id }) => id === name)) return { id: `answer:${name}`, cells: { value: text } }
  const item = template.items.find(({ id }) => name === id || name.startsWith(`${id}.`))
  if (item === undefined) return `${name}: ${FAULTS['no-such-id'][language]}`
  const field = name === item.id ? 'status' : name.slice(item.id.length + 1)
  if (!WORK_FIELDS.some((one) => one === field)) return `${name}: ${FAULTS['no-such-field'][language]}`
  return { id: `item:${item.id}`, cells: { [field]: text } }
}

/** Several values of one item are one row; the last of two for the same cell counts. */
const joined = (rows: readonly EditedRow[]): readonly EditedRow[] => [
  ...rows
    .reduce(
      (all, { id, cells }) => all.set(id, { id, cells: { ...all.get(id)?.cells, ...cells } }),
      new Map<string, EditedRow>(),
    )
    .values(),
]

function refusalOf(id: string, value: string, template: Template, language: Language): string {
  const question = template.questions.find((one) => id === `answer:${one.id}`)
  const allowed =
    question === undefined ? 'open, inProgress, resolved, notApplicable, riskAccepted' : allowedFor(question)
  return `${id.replace(/^\w+:/, '')}=${value}: ${FAULTS['not-allowed'][language]} ${allowed}`
}

const allowedFor = (question: Question): string =>
  [...(question.kind === 'number' ? ['0, 1, 2 …'] : optionsOf(question)), 'unknown'].join(', ')

function listOpen({ run, template }: KeptRun, language: Language): ExitCode {
  const open = askedQuestions(template, run.answers).filter(({ id }) => !run.answers.has(id))
  const lines = open.map(
    (question) => `${question.id}: ${question.text[language]} (${WORDS.allowed[language]}: ${allowedFor(question)})`,
  )
  process.stdout.write(lines.length === 0 ? `${WORDS.nothing[language]}\n` : block('open', lines, language))
  return EXIT.fine
}
