import type { PresentedRecord } from './presented.ts'

/** Names one line of one result. */
interface Place {
  readonly result: number
  readonly line: number
  readonly startedAt: string
  readonly rank: string
}

/**
 * Decides which record of a file counts where several results hold it: device and file are the same, without regard to capitals as
 * Windows has it. The newest scan wins; of one moment the one whose hash is higher, so that the order of the results is nothing.
 */
export interface Chosen {
  readonly add: (
    record: PresentedRecord,
    text: string,
    place: { readonly result: number; readonly line: number },
  ) => void
  /** Ends a result: only its summary says when it began. */
  readonly endResult: (startedAt: string) => void
  readonly counts: (record: PresentedRecord, result: number, line: number) => boolean
  /** Records that others took the place of. */
  readonly doubles: () => number
}

/** @param hash a text as hex, at least 32 characters */
export function chosen(hash: (text: string) => string): Chosen {
  const best = new Map<string, Place>()
  let open = new Map<string, Omit<Place, 'startedAt'>>()
  let doubles = 0
  // A concealed name is no name: its reference tells files apart.
  const keyOf = ({ device, file, fileReference }: PresentedRecord): string =>
    hash(JSON.stringify([device.toLowerCase(), (fileReference ?? file).toLowerCase()])).slice(0, 32)
  return {
    add: (record, text, { result, line }) => {
      const key = keyOf(record)
      const rank = hash(text).slice(0, 16)
      const before = open.get(key)
      if (before !== undefined) doubles += 1
      if (before === undefined || before.rank <= rank) open.set(key, { result, line, rank })
    },
    endResult: (startedAt) => {
      for (const [key, place] of open) {
        const before = best.get(key)
        if (before !== undefined) doubles += 1
        if (before === undefined || `${before.startedAt} ${before.rank}` < `${startedAt} ${place.rank}`)
          best.set(key, { ...place, startedAt })
      }
      open = new Map()
    },
    counts: (record, result, line) => {
      const place = best.get(keyOf(record))
      return place?.result === result && place.line === line
    },
    doubles: () => doubles,
  }
}
