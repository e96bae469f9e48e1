import { unzipSync } from 'fflate'

/** The parts of an Office file by path, as text. */
export async function partsOf(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const decoder = new TextDecoder()
  return new Map(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, decoder.decode(part)]))
}
