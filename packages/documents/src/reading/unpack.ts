import { Unzip, UnzipInflate } from 'fflate'
import { WorkbookFault } from './fault.ts'

const MAX_PACKED = 20 * 1_048_576
const MAX_UNPACKED = 100 * 1_048_576
const MAX_PARTS = 1000
/** Small enough that even a piece that unpacks a thousandfold fits into memory. */
const PIECE = 16_384
/** Bytes of the record that ends an archive; a comment may follow. (APPNOTE 6.3.10, 4.3.16) */
const DIRECTORY_END = 22

/** The parts of an Office file that hold text, by path. Stops where it unpacks beyond any workbook. @throws WorkbookFault */
export function unpack(bytes: Uint8Array): ReadonlyMap<string, string> {
  refuseByBeginning(bytes)
  const parts = new Parts()
  const unzip = new Unzip((file) => parts.begin(file))
  unzip.register(UnzipInflate)
  try {
    for (let from = 0; from < bytes.length; from += PIECE) {
      unzip.push(bytes.subarray(from, from + PIECE), from + PIECE >= bytes.length)
    }
  } catch (cause) {
    throw cause instanceof WorkbookFault ? cause : new WorkbookFault('damaged', { cause })
  }
  return parts.texts(entriesOf(bytes))
}

/** How many parts the directory at the end of an archive lists; none where the end is missing. */
function entriesOf(bytes: Uint8Array): number | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = bytes.length - DIRECTORY_END; at >= Math.max(0, bytes.length - DIRECTORY_END - 0xffff); at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50) return view.getUint16(at + 10, true)
  }
  return null
}

function refuseByBeginning(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new WorkbookFault('empty')
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) throw new WorkbookFault('protected-or-old')
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new WorkbookFault('not-a-workbook')
  if (bytes.length > MAX_PACKED) throw new WorkbookFault('too-large')
}

class Parts {
  readonly #pieces = new Map<string, Uint8Array[]>()
  readonly #open = new Set<string>()
  #count = 0
  #bytes = 0

  begin(file: Parameters<NonNullable<Unzip['onfile']>>[0]): void {
    this.#count += 1
    if (this.#count > MAX_PARTS) throw new WorkbookFault('too-large')
    const pieces: Uint8Array[] = []
    const { name } = file
    this.#open.add(name)
    file.ondata = (error, piece, final) => {
      // The unpacker hands back what was thrown here for the piece before.
      if (error !== null) throw error instanceof WorkbookFault ? error : new WorkbookFault('damaged', { cause: error })
      this.#bytes += piece.length
      if (this.#bytes > MAX_UNPACKED) throw new WorkbookFault('too-large')
      pieces.push(piece)
      if (final) this.#open.delete(name)
    }
    if (/\.(xml|rels)$|^mimetype$/.test(name)) this.#pieces.set(name, pieces)
    file.start()
  }

  texts(listed: number | null): ReadonlyMap<string, string> {
    if (this.#open.size > 0 || this.#count !== listed) throw new WorkbookFault('damaged')
    return new Map([...this.#pieces].map(([path, pieces]) => [path, textOf(pieces)]))
  }
}

function textOf(pieces: readonly Uint8Array[]): string {
  const decoder = new TextDecoder()
  return pieces.map((piece) => decoder.decode(piece, { stream: true })).join('') + decoder.decode()
}
