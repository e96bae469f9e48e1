/**
 * Gives the memory of a piece back at once instead of when it is collected, which is late where gigabytes pass in small pieces.
 * Only for pieces that nobody looks at any more; one that shares its memory is left alone.
 */
export function release({ buffer, length }: Uint8Array): void {
  if (buffer instanceof ArrayBuffer && buffer.byteLength === length) buffer.transfer(0)
}
