import type { ImportResult } from '@lotse/contract'

export type ImportedFile = ImportResult['files'][number]

/** What an import came to, in counts. A file of several joined reports counts once per report. */
export interface OutcomeCounts {
  readonly refused: number
  /** Reports that are new or took another's place; nothing of it where anything was refused. */
  readonly stored: number
  readonly unchanged: number
}

export function outcomeCounts({ files, stored }: ImportResult): OutcomeCounts {
  const count = (outcomes: readonly ImportedFile['outcome'][]) =>
    files.filter(({ outcome }) => outcomes.includes(outcome)).length
  return {
    refused: count(['refused']),
    stored: stored ? count(['imported', 'replaced']) : 0,
    unchanged: count(['unchanged']),
  }
}

/** The files that can be sent again without those that were refused. Two files of one name are refused together. */
export function withoutRefused(files: readonly File[], result: ImportResult): readonly File[] {
  const refused = new Set(result.files.filter(({ outcome }) => outcome === 'refused').map(({ file }) => file))
  return files.filter(({ name }) => !refused.has(name))
}

/** Whether a person can vouch for every refused file by saying that the month comes first in its dates. */
export function needsMonthFirst({ files }: ImportResult): boolean {
  const refused = files.filter((file) => file.refused !== null)
  return refused.length > 0 && refused.every((file) => file.refused?.confirm === 'monthFirst')
}

/** A key per entry: a file of several joined reports stands in a result several times. */
export function withKeys(
  files: readonly ImportedFile[],
): readonly { readonly key: string; readonly file: ImportedFile }[] {
  const seen = new Map<string, number>()
  return files.map((file) => {
    const time = (seen.get(file.file) ?? 0) + 1
    seen.set(file.file, time)
    return { key: `${file.file} ${time}`, file }
  })
}
