/** Bytes as base64. */
export function base64OfBytes(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return btoa(text)
}

/** A text as base64 of its UTF-8 bytes. */
export const base64Of = (text: string): string => base64OfBytes(new TextEncoder().encode(text))
