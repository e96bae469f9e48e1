import { randomUUID } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import { isIsoDate } from '@lotse/calendar'
import {
  builtInTemplate,
  changeRun,
  ITEM_STATUSES,
  type ItemWork,
  isEdition,
  NO_FACTS,
  NO_WORK,
  type OwnVersion,
  ownTemplate,
  plainAnswer,
  RUN_STATES,
  type Run,
  readAnswers,
  sayProblem,
  startRun,
  type Template,
  textOfOwn,
  WORK_FIELDS,
} from '@lotse/remediation'
import type { Language } from '../language.ts'
import type { Answered } from './answered.ts'
import { FAULTS } from './messages.ts'
import { ownTemplateIn } from './own-template.ts'
import { FileFault, isObject, readObject } from './read-file.ts'

const KIND = 'checklist'
const FORM = 1

/** A checklist that is kept in a JSON file. */
export interface KeptRun {
  readonly id: string
  readonly customer: string
  /** What the organisation added when it began; null where nothing. */
  readonly own: OwnVersion | null
  readonly template: Template
  readonly run: Run
}

/** A new checklist of the newest template, for answers that allow one. Gives sentences where they do not. */
export function beginRun(
  { template, answers }: Answered,
  own: OwnVersion | null,
  customer: string,
  language: Language,
): KeptRun | readonly string[] {
  const run = startRun(template, answers, NO_FACTS)
  if (!('checklist' in run)) return run.map((problem) => sayProblem(problem, language))
  return { id: randomUUID(), customer, own, template, run }
}

/** Reads a checklist back. @throws FileFault that says what is wrong in the file */
export async function readRun(path: string, language: Language): Promise<KeptRun> {
  const file = await readObject(path, language)
  const refuse = (text: string): never => {
    throw new FileFault(`${path}: ${text}`)
  }
  if (file.lotse !== KIND) return refuse(FAULTS['no-run'][language])
  if (file.form !== FORM) return refuse(FAULTS['newer-run'][language])
  const { id, customer, edition, version, state, finalisedOn } = file
  const known = RUN_STATES.find((one) => one === state)
  if (typeof id !== 'string' || typeof version !== 'string' || !isEdition(edition) || known === undefined) {
    return refuse(FAULTS['damaged-run'][language])
  }
  const own = file.own === undefined ? null : ownTemplateIn(JSON.stringify(file.own), path, language)
  if (own !== null && own.edition !== edition) return refuse(FAULTS['damaged-run'][language])
  const template = ownTemplate(builtInTemplate(edition), own)
  const { answers, problems } = readAnswers(template, isObject(file.answers) ? file.answers : {})
  if (problems[0] !== undefined) return refuse(sayProblem(problems[0], language))
  const started = startRun(template, answers, NO_FACTS)
  if (!('checklist' in started)) return refuse(started.map((problem) => sayProblem(problem, language)).join(' '))
  const run: Run = {
    ...{ ...started, version, state: known },
    work: workIn(isObject(file.work) ? file.work : {}, (text) =>
      refuse(`${FAULTS['damaged-run'][language]} (${text})`),
    ),
    finalisedOn: typeof finalisedOn === 'string' && isIsoDate(finalisedOn) ? finalisedOn : null,
  }
  // A file of an earlier template moves on to this one, as every command shows.
  const moved = changeRun(run, template, answers, NO_FACTS).run
  return { id, customer: typeof customer === 'string' ? customer : '', own, template, run: moved }
}

function workIn(
  file: Readonly<Record<string, unknown>>,
  refuse: (where: string) => never,
): ReadonlyMap<string, ItemWork> {
  return new Map(
    Object.entries(file).map(([id, kept]) => {
      if (!isObject(kept)) return refuse(id)
      const text = (field: string): string => (typeof kept[field] === 'string' ? kept[field] : '')
      const day = (field: string): ItemWork['confirmedOn'] => dayOrNull(text(field))
      const status = ITEM_STATUSES.find((one) => one === (kept.status ?? NO_WORK.status))
      if (status === undefined) return refuse(`${id}.status`)
      const texts = { evidence: text('evidence'), note: text('note'), acceptedBy: text('acceptedBy') }
      return [id, { status, ...texts, confirmedOn: day('confirmedOn'), inheritedFrom: day('inheritedFrom') }]
    }),
  )
}

const dayOrNull = (day: string): ItemWork['confirmedOn'] => (isIsoDate(day) ? day : null)

/** The file of a checklist: every question by its id, `null` where it is not answered, and the work that was done. */
export function textOfRun({ id, customer, own, template, run }: KeptRun): string {
  const answers = template.questions.map((question) => {
    const answer = run.answers.get(question.id)
    return [question.id, answer === undefined ? null : plainAnswer(question, answer)]
  })
  const work = [...run.work].map(([item, done]) => {
    const fields = [...WORK_FIELDS, 'confirmedOn', 'inheritedFrom'] as const
    return [
      item,
      Object.fromEntries(
        fields.filter((field) => done[field] !== '' && done[field] !== null).map((field) => [field, done[field]]),
      ),
    ]
  })
  const { edition, version, state, finalisedOn } = run
  const file = {
    ...{ lotse: KIND, form: FORM, id, customer, edition, version, state, finalisedOn },
    ...{ answers: Object.fromEntries(answers), work: Object.fromEntries(work) },
    ...(own && { own: JSON.parse(textOfOwn(own)) as unknown }),
  }
  return `${JSON.stringify(file, null, 2)}\n`
}

/** Writes a file that is not there yet. @throws FileFault where there is one */
export async function writeNew(path: string, content: string | Uint8Array, language: Language): Promise<void> {
  try {
    const file = await open(path, 'wx')
    try {
      await file.writeFile(content)
    } finally {
      await file.close()
    }
  } catch (error) {
    const taken = error instanceof Error && 'code' in error && error.code === 'EEXIST'
    throw new FileFault(`${path}: ${FAULTS[taken ? 'exists' : 'cannot-write'][language]}`)
  }
}

/** Puts another content in the place of a file at once: whatever happens, one of the two is there. @throws FileFault */
export async function replaceFile(path: string, content: string, language: Language): Promise<void> {
  const beside = `${path}.${randomUUID()}.tmp`
  try {
    await writeNew(beside, content, language)
    await rename(beside, path)
  } catch (error) {
    await rm(beside, { force: true })
    if (error instanceof FileFault) throw new FileFault(`${path}: ${FAULTS['cannot-write'][language]}`)
    throw error
  }
}
