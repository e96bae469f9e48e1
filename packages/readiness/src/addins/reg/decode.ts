/** Text of a file from Windows: what its byte order mark says; without one UTF-8 where it is valid, else the code page named. */
export function textOf(bytes: Uint8Array, codePage = 'windows-1252'): string {
  const [one, two, three] = bytes
  if (one === 0xff && two === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (one === 0xfe && two === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  if (one === 0xef && two === 0xbb && three === 0xbf) return new TextDecoder('utf-8').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder(codePage).decode(bytes)
  }
}
