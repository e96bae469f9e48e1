/** Bytes one after the other. */
export function joined(...pieces: readonly (Uint8Array | readonly number[])[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

export const le16 = (value: number): number[] => [value & 0xff, (value >>> 8) & 0xff]

export const le32 = (value: number): number[] => [...le16(value & 0xffff), ...le16(value >>> 16)]

export const le64 = (value: number): number[] => [
  ...le32(value % 0x1_0000_0000),
  ...le32(Math.floor(value / 0x1_0000_0000)),
]

/** Characters below 256 as bytes. */
export const latin = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0))

/** UTF-16, lowest byte first. */
export const wide = (text: string): Uint8Array =>
  Uint8Array.from([...text].flatMap((letter) => le16(letter.charCodeAt(0))))

/** A class id as it stands in files. */
export function classIdBytes(classId: string): Uint8Array {
  const [a = '', b = '', c = '', ...rest] = classId.split('-')
  const hex = (text: string): number[] => (text.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16))
  return Uint8Array.from([...hex(a).reverse(), ...hex(b).reverse(), ...hex(c).reverse(), ...hex(rest.join(''))])
}
