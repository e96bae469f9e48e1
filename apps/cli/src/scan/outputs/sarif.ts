import { isJudged, SARIF_START, type ScanRecord, sarifEnd, sarifResults } from '@lotse/readiness'
import { steerless } from '../../safe-text.ts'
import type { Output, OutputContext } from './output.ts'

/** Files without a verdict that are named at the end of the log; the others are counted there. */
const NAMED = 1000

/** A SARIF 2.1.0 log. */
export function sarifOutput({ sink, words, language }: OutputContext): Output {
  const failed: ScanRecord[] = []
  let before = ''
  return {
    begin: () => sink.write(SARIF_START),
    add: (record) => {
      if (!isJudged(record.status) && failed.length < NAMED) failed.push({ ...record, modules: [], references: [] })
      const results = sarifResults(record, words, language).map((result) => steerless(JSON.stringify(result)))
      if (results.length === 0) return undefined
      const written = sink.write(`${before}${results.join(',\n')}`)
      before = ',\n'
      return written
    },
    end: async (summary) => {
      await sink.write(`${steerless(sarifEnd(summary, failed, words, language))}\n`)
    },
  }
}
