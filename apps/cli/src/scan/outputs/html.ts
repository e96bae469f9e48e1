import { hash } from 'node:crypto'
import { pageOf } from '@lotse/readiness'
import type { WholeOutput } from './output.ts'

/** The report a customer opens offline: one file, both languages. */
export const writePage: WholeOutput = async ({ sink, words, language }, summary, records) => {
  const context = { language, words, hash: (text: string) => hash('sha256', text, 'base64') }
  for await (const piece of pageOf(summary, records(), context)) await sink.write(piece)
}
