/** Bytes at any place of a file, taken only where they are needed. Gives fewer bytes than asked for at the end of the file. */
export interface LazySource {
  readonly size: number
  read(offset: number, length: number): Uint8Array | Promise<Uint8Array>
}

/** Bytes that are there already. `size` is that of the whole file where only its beginning is known. */
export const sourceOf = (bytes: Uint8Array): LazySource => ({
  size: bytes.length,
  read: (offset, length) => bytes.subarray(offset, Math.max(offset, offset + length)),
})
