import {
  type Checklist,
  type Edition,
  evaluate,
  NO_FACTS,
  sayProblem,
  sayReason,
  type Template,
} from '@lotse/remediation'
import Table from 'cli-table3'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import type { Language } from '../language.ts'
import { safeJson, safeText } from '../safe-text.ts'
import { answeredIn, isAnswered } from './answered.ts'
import { WORDS } from './messages.ts'
import { readOwnTemplate } from './own-template.ts'
import { FileFault, readObject } from './read-file.ts'

export interface EvaluateOptions {
  readonly format: 'table' | 'json'
  readonly edition?: Edition
  readonly hidden?: boolean
  /** A file with own questions and items. */
  readonly template?: string
  readonly language: Language
}

/** Prints the checklist that answers lead to, and gives the exit code: 2 where there is none, with the reasons. */
export async function evaluateAnswers(path: string, options: EvaluateOptions): Promise<ExitCode> {
  const { language } = options
  try {
    const own = options.template === undefined ? null : await readOwnTemplate(options.template, language)
    const answered = answeredIn(await readObject(path, language), options.edition, language, own)
    if (!isAnswered(answered)) return complain(path, answered)
    const { checklist, problems } = evaluate(answered.template, answered.answers, NO_FACTS)
    if (checklist === null) {
      return complain(
        path,
        problems.map((problem) => sayProblem(problem, language)),
      )
    }
    print(checklist, answered.template, options)
    return EXIT.fine
  } catch (error) {
    if (!(error instanceof FileFault)) throw error
    process.stderr.write(`${safeText(error.message)}\n`)
    return EXIT.failed
  }
}

/** Says what is wrong with a file, one line each. */
export function complain(path: string, sentences: readonly string[]): ExitCode {
  for (const sentence of sentences) process.stderr.write(`${safeText(`${path}: ${sentence}`)}\n`)
  return EXIT.failed
}

function print(checklist: Checklist, template: Template, { format, language, hidden }: EvaluateOptions): void {
  if (format === 'json') process.stdout.write(`${safeJson(resultOf(checklist, template, language))}\n`)
  else process.stdout.write(`${tableOf(checklist, template, language, hidden === true)}\n`)
}

/** The stable form of the result; fields are added, never renamed. */
function resultOf(
  { template: name, version, edition, counts, items }: Checklist,
  template: Template,
  language: Language,
) {
  return {
    template: `${name} ${version}`,
    edition,
    counts,
    items: items.map((item) => ({
      id: item.id,
      state: item.state,
      severity: item.severity,
      reason: sayReason(item, template, language),
      owner: item.owner,
      title: template.items.find(({ id }) => id === item.id)?.title[language] ?? item.id,
    })),
  }
}

function tableOf(checklist: Checklist, template: Template, language: Language, hidden: boolean): string {
  const result = resultOf(checklist, template, language)
  const heads = (['item', 'title', 'state', 'severity', 'reason'] as const).map((head) => WORDS[head][language])
  const table = new Table({
    head: heads,
    style: { head: [], border: [] },
    colWidths: [8, 40, 14, 13, 60],
    wordWrap: true,
  })
  for (const { id, title, state, severity, reason } of result.items) {
    if (state === 'hidden' && !hidden) continue
    table.push([id, title, WORDS[state][language], WORDS[severity][language], reason].map(safeText))
  }
  const values: Readonly<Record<string, string | number>> = {
    ...result.counts,
    template: result.template,
    edition: result.edition,
  }
  const counts = WORDS.counts[language].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))
  return `${table.toString()}\n${counts}`
}
