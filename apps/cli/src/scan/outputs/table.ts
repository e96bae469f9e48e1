import {
  FILE_SEVERITIES,
  isJudged,
  type ScanRecord,
  STATUS_LABELS,
  type SummaryRecord,
  WORST_LABELS,
  worstOf,
} from '@lotse/readiness'
import Table from 'cli-table3'
import { safeText } from '../../safe-text.ts'
import { filled, WORDS } from '../words.ts'
import type { Output, OutputContext } from './output.ts'

/** Files and rules that a person reads on a screen; the other formats have all. */
const LISTED = 20
/** The longest part of a path shown. */
const PATH_LENGTH = 90

interface Listed {
  readonly file: string
  readonly worst: number
  readonly findings: number
  readonly first: string
}

/** What a person needs first: what was found, which files have most to do, which could not be judged. */
export function tableOutput({ sink, words, language }: OutputContext): Output {
  let worst: Listed[] = []
  const failed: { readonly file: string; readonly status: ScanRecord['status']; readonly why: string }[] = []
  const number = (value: number): string => value.toLocaleString(language)
  const head = (...names: (keyof typeof WORDS)[]): InstanceType<typeof Table> =>
    new Table({ head: names.map((name) => WORDS[name][language]), style: { head: [], border: [] } })

  const counts = (summary: SummaryRecord): string => {
    const { files, macros } = summary.severities
    const rows = head('severity', 'filesColumn', 'filesWithout64', 'uniqueMacros')
    for (const name of FILE_SEVERITIES.toReversed())
      rows.push([
        WORST_LABELS[name][language],
        number(files.with64[name]),
        number(files.without64[name]),
        number(macros.with64[name]),
      ])
    return rows.toString()
  }
  const states = (summary: SummaryRecord): string => {
    const rows = head('status', 'filesColumn')
    for (const [status, count] of Object.entries(summary.statuses))
      if (count > 0) rows.push([STATUS_LABELS[status as ScanRecord['status']][language], number(count)])
    return rows.toString()
  }

  return {
    begin: () => undefined,
    add: (record) => {
      const weight = worstOf(record.findings, true)
      if (weight > 0) {
        const first = record.findings.find(({ severity }) => worstOf([{ severity, only64: false }], true) === weight)
        const said = first === undefined ? '' : words.finding(first, language)
        worst.push({ file: record.file, worst: weight, findings: record.findings.length, first: said })
        if (worst.length >= LISTED * 50) worst = highest(worst)
      }
      if (!isJudged(record.status) && failed.length < LISTED) {
        const why = record.reason === null ? '' : words.reason(record.reason, language)
        failed.push({ file: record.file, status: record.status, why })
      }
      return undefined
    },
    end: async (summary) => {
      const out = (text: string): Promise<void> | undefined => sink.write(`${text}\n`)
      const { run, violations } = summary
      await out(states(summary))
      await out(counts(summary))
      if (violations.length > 0) {
        const rows = head('rule', 'about', 'filesColumn', 'uniqueMacros')
        for (const { RuleId, FileCount, UniqueMacros } of violations.slice(0, LISTED))
          rows.push([RuleId, safeText(words.rule(RuleId, language)), number(FileCount), number(UniqueMacros)])
        await out(rows.toString())
      }
      const top = highest(worst)
      if (top.length > 0) {
        const rows = head('file', 'severity', 'findingsColumn', 'worstFinding')
        for (const one of top)
          rows.push([
            safeText(shortened(one.file)),
            WORST_LABELS[FILE_SEVERITIES[one.worst] ?? 'ready'][language],
            number(one.findings),
            safeText(shortened(one.first)),
          ])
        await out(rows.toString())
      }
      if (failed.length > 0) {
        const rows = head('file', 'status', 'reason')
        for (const { file, status, why } of failed)
          rows.push([safeText(shortened(file)), STATUS_LABELS[status][language], safeText(shortened(why))])
        await out(rows.toString())
        const more = run.notJudged - failed.length
        if (more > 0) await out(filled('moreNotJudged', { count: number(more) }, language))
      }
      const shown = safeText(
        run.folders
          .slice(0, 3)
          .map(({ folder }) => folder)
          .join(', '),
      )
      if (run.unreadableFolders > 0)
        await out(filled('unreadableFolders', { count: number(run.unreadableFolders), folders: shown }, language))
    },
  }
}

const highest = (files: readonly Listed[]): Listed[] =>
  files.toSorted((one, two) => two.worst - one.worst || two.findings - one.findings).slice(0, LISTED)

/** The end of a path says more than its beginning, and a message needs its first words. */
const shortened = (text: string): string => {
  if (text.length <= PATH_LENGTH) return text
  const isPath = /[\\/]/.test(text) && !text.includes(' ')
  return isPath ? `…${text.slice(-PATH_LENGTH)}` : `${text.slice(0, PATH_LENGTH)}…`
}
