import {
  askedQuestions,
  blockersOf,
  conflictsIn,
  obstaclesToConfirm,
  obstaclesToFinal,
  sayObstacle,
} from '@lotse/remediation'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { filled } from '../filled.ts'
import type { Language } from '../language.ts'
import { safeJson } from '../safe-text.ts'
import { guarded } from './guarded.ts'
import { block } from './lines.ts'
import { WORDS } from './messages.ts'
import { type KeptRun, readRun } from './run-file.ts'

export interface StatusOptions {
  readonly format: 'table' | 'json'
  readonly language: Language
}

/** Says how far a checklist is, and ends with 1 while something is in the way of its confirmation. */
export function showStatus(path: string, { format, language }: StatusOptions): Promise<ExitCode> {
  return guarded(async () => {
    const kept = await readRun(path, language)
    const result = statusOf(kept, language)
    process.stdout.write(format === 'json' ? `${safeJson(result)}\n` : said(result, language))
    const { toFinal, toConfirm, answerConflicts } = result
    return toFinal.length + toConfirm.length + answerConflicts.length === 0 ? EXIT.fine : EXIT.findings
  })
}

/** The stable form of the result; fields are added, never renamed. */
function statusOf({ customer, run, template }: KeptRun, language: Language) {
  const asked = askedQuestions(template, run.answers)
  const told = (list: ReturnType<typeof obstaclesToFinal>) =>
    list.map(({ code, subject }) => ({ code, subject, text: sayObstacle({ code, subject }, template, language) }))
  return {
    template: `${template.name} ${run.version}`,
    ...{ edition: run.edition, customer, state: run.state, counts: run.checklist.counts },
    questions: { asked: asked.length, answered: asked.filter(({ id }) => run.answers.has(id)).length },
    blockers: blockersOf(run).map(({ id }) => id),
    // Test sessions are recorded by the server only; a file says what was answered.
    answerConflicts: conflictsIn(run.answers, 1).map(({ id, reaction, questions, text }) => ({
      ...{ id, reaction, questions, text: text[language] },
    })),
    toFinal: told(obstaclesToFinal(run, template)),
    toConfirm: told(obstaclesToConfirm(run)),
  }
}

function said(result: ReturnType<typeof statusOf>, language: Language): string {
  const { template, edition, counts, questions, state } = result
  const lines = [
    `${WORDS.runState[language]}: ${WORDS[state][language]}`,
    filled(WORDS.answeredOf[language], questions),
    filled(WORDS.counts[language], { ...counts, template, edition }),
  ]
  const conflicts = result.answerConflicts.map(
    ({ id, text, questions: about }) => `${id} ${text} (${about.join(', ')})`,
  )
  return [
    `${lines.join('\n')}\n`,
    block('answerConflicts', conflicts, language),
    block(
      'toFinal',
      result.toFinal.map(({ text }) => text),
      language,
    ),
    block(
      'toConfirm',
      result.toConfirm.map(({ text }) => text),
      language,
    ),
  ].join('')
}
