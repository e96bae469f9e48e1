import { presentRecord } from '@lotse/readiness'
import { steerless } from '../../safe-text.ts'
import type { Output, OutputContext } from './output.ts'

/** One document: a list of records whose last one is the summary. */
export function jsonOutput({ sink, words, language }: OutputContext): Output {
  let before = '[\n'
  const item = (value: unknown): Promise<void> | undefined => {
    const written = sink.write(`${before}${steerless(JSON.stringify(value))}`)
    before = ',\n'
    return written
  }
  return {
    begin: () => undefined,
    add: (record) => item(presentRecord(record, words, language)),
    end: async (summary) => {
      await item(summary)
      await sink.write('\n]\n')
    },
  }
}

/** A record on each line, the summary on the last. */
export function linesOutput({ sink, words, language }: OutputContext): Output {
  const line = (value: unknown): Promise<void> | undefined => sink.write(`${steerless(JSON.stringify(value))}\n`)
  return {
    begin: () => undefined,
    add: (record) => line(presentRecord(record, words, language)),
    end: async (summary) => {
      await line(summary)
    },
  }
}
