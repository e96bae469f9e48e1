import type { PresentedRecord } from './presented.ts'

/** Where a record stands, and what decides between two of one moment. A number for each, since there are millions of them. */
interface Place {
  readonly result: number
  readonly line: number
  readonly rank: number
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

/** @param hash a text as hex, at least 24 characters */
export function chosen(hash: (text: string) => string): Chosen {
  const best = new Map<bigint, Place>()
  const moments = new Map<number, string>()
  let open = new Map<bigint, Place>()
  let doubles = 0
  // A concealed name is no name: its reference tells files apart. 96 bits never meet by chance, and keep no text alive.
  const keyOf = ({ device, file, fileReference }: PresentedRecord): bigint =>
    BigInt(`0x${hash(JSON.stringify([device.toLowerCase(), (fileReference ?? file).toLowerCase()])).slice(0, 24)}`)
  const isNewer = (one: Place, two: Place): boolean => {
    const [first, second] = [moments.get(one.result) ?? '', moments.get(two.result) ?? '']
    return first === second ? one.rank >= two.rank : first > second
  }
  return {
    add: (record, text, { result, line }) => {
      const key = keyOf(record)
      const place = { result, line, rank: Number.parseInt(hash(text).slice(0, 12), 16) }
      const before = open.get(key)
      if (before !== undefined) doubles += 1
      if (before === undefined || before.rank <= place.rank) open.set(key, place)
    },
    endResult: (startedAt) => {
      for (const [key, place] of open) {
        moments.set(place.result, startedAt)
        const before = best.get(key)
        if (before !== undefined) doubles += 1
        if (before === undefined || isNewer(place, before)) best.set(key, place)
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
