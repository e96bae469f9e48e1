import { isoDate } from '@lotse/calendar'
import { readAnswers } from '../answers/read-answers.ts'
import type { Answers } from '../answers/types.ts'
import { builtInTemplate } from '../catalogue/template.ts'
import { NO_FACTS } from '../checklist/types.ts'
import { startRun } from '../process/change-run.ts'
import { NO_WORK, type Run } from '../process/run.ts'
import { editionOf, isCloud } from '../template/editions.ts'

type Plain = Readonly<Record<string, unknown>>

/** Answers out of plain data. @throws where one is not understood */
export function answersOf(plain: Plain): Answers {
  const { answers, problems } = readAnswers(builtInTemplate('commercial'), plain)
  if (problems.length > 0) throw new Error(JSON.stringify(problems))
  return answers
}

/** A run of the template that comes along. @throws where it may not be started */
export function runOf(plain: Plain): Run {
  const template = builtInTemplate(isCloud(plain.cloud) ? editionOf(plain.cloud) : 'commercial')
  const run = startRun(template, answersOf(plain), NO_FACTS)
  if (!('checklist' in run)) throw new Error(JSON.stringify(run))
  return run
}

/** The same run with every item in scope resolved and agreed to. */
export function settled(run: Run): Run {
  const confirmedOn = isoDate('2026-11-20')
  const work = run.checklist.items.flatMap(({ id, state }) =>
    state === 'hidden'
      ? []
      : [[id, { ...NO_WORK, status: 'resolved' as const, evidence: `shown for ${id}`, confirmedOn }] as const],
  )
  return { ...run, work: new Map(work), state: 'confirmed', finalisedOn: confirmedOn }
}
