import type { Limits } from '../bytes/budget.ts'
import { bytesSource } from '../bytes/source.ts'
import type { FileFacts } from '../facts/file-facts.ts'
import { FILE_STATUSES } from '../facts/status.ts'
import { nodeHost } from '../node/host.ts'
import { readFactsFrom } from '../read-facts.ts'
import { compoundFile } from './compound.ts'
import { mutated } from './mutate.ts'
import {
  oldDocument,
  oldPresentation,
  oldWorkbook,
  projectFile,
  relationship,
  relationships,
  supportingBook,
  workbookPackage,
  workbookStream,
} from './office.ts'
import { flatPackage, page } from './text.ts'

/** Files of all kinds that are then broken. */
export function originals(): ReadonlyMap<string, Uint8Array> {
  const control = '<ax:ocx ax:classid="{8BD21D10-EC42-11CE-9E0D-00AA006002F3}"/>'
  return new Map([
    ['vbaProject.bin', projectFile()],
    ['book.xlsm', workbookPackage()],
    [
      'controls.xlsm',
      workbookPackage([
        { name: 'xl/worksheets/_rels/sheet1.xml.rels', content: relationships(relationship('control', '../a.xml')) },
        { name: 'xl/a.xml', content: control, stored: true },
        { name: 'xl/embeddings/book.xlsm', content: workbookPackage(), stored: true },
        {
          name: 'xl/embeddings/o.bin',
          content: compoundFile({ '\u0001CompObj': new Uint8Array(60) }),
          descriptor: true,
        },
      ]),
    ],
    ['book.xls', oldWorkbook(workbookStream([0, 1], supportingBook('\u0001\u0001Ca\u0003b.xls')))],
    ['text.doc', oldDocument(0xc1, 0, 'C:\\x.dot', { ObjectPool: { _1: { '\u0001CompObj': new Uint8Array(60) } } })],
    ['show.ppt', oldPresentation(true)],
    ['plain.ppt', oldPresentation(false)],
    ['flat.xml', flatPackage()],
    ['page.mht', page()],
  ])
}

/** Packages in packages, and parts that grow to gigabytes. */
export function bombs(): ReadonlyMap<string, Uint8Array> {
  let nested = workbookPackage()
  for (let depth = 0; depth < 12; depth += 1)
    nested = workbookPackage([{ name: 'xl/embeddings/book.xlsm', content: nested }])
  const large = workbookPackage([{ name: 'xl/_rels/b.rels', content: new Uint8Array(64_000_000).fill(0x20) }])
  const many = workbookPackage(
    Array.from({ length: 40 }, (_, index) => ({
      name: `xl/_rels/${index}.rels`,
      content: new Uint8Array(20_000_000).fill(0x3c),
    })),
  )
  return new Map([
    ['nested.xlsm', nested],
    ['large.xlsm', large],
    ['many.xlsm', many],
  ])
}

/** What is wrong with how a file was read; null when nothing is. */
export function complaint(name: string, bytes: Uint8Array, limits: Partial<Limits> = {}): string | null {
  let facts: FileFacts
  try {
    facts = readFactsFrom(bytesSource(bytes), name, nodeHost, limits)
  } catch (error) {
    return `throws ${error instanceof Error ? error.stack : String(error)}`
  }
  if (!FILE_STATUSES.includes(facts.status)) return `status ${facts.status}`
  if (facts.status !== 'no-vba' && facts.status !== 'has-vba' && facts.reason === null)
    return `no reason: ${facts.status}`
  const told = [...facts.warnings, ...(facts.reason === null ? [] : [facts.reason])]
  const unexpected = told.find(({ code }) => code === 'unexpected')
  return unexpected === undefined ? null : JSON.stringify(unexpected)
}

/** How a run went. */
export interface FuzzRun {
  readonly complaints: readonly { readonly name: string; readonly seed: number; readonly complaint: string }[]
  readonly slowest: { readonly name: string; readonly seed: number; readonly milliseconds: number }
}

/** Breaks each file `rounds` times, each time otherwise, and reads what comes out. */
export function fuzz(files: ReadonlyMap<string, Uint8Array>, from: number, rounds: number): FuzzRun {
  const complaints: { name: string; seed: number; complaint: string }[] = []
  let slowest = { name: '', seed: 0, milliseconds: 0 }
  for (const [name, bytes] of files)
    for (let seed = from; seed < from + rounds; seed += 1) {
      const start = performance.now()
      const wrong = complaint(name, mutated(bytes, seed))
      const milliseconds = performance.now() - start
      if (milliseconds > slowest.milliseconds) slowest = { name, seed, milliseconds }
      if (wrong !== null) complaints.push({ name, seed, complaint: wrong })
    }
  return { complaints, slowest }
}
