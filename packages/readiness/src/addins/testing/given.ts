import type { GivenFile } from '../read-addins.ts'

export const given = (path: string, content: Uint8Array | string): GivenFile => {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return { path, size: bytes.length, read: (offset, length) => bytes.subarray(offset, offset + length) }
}
