/**
 * Whether a value of the PROJECT stream that says "password" holds one (MS-OVBA 2.3.1.16, 2.4.3.3): deciphered, it is a single
 * zero byte where there is none.
 */
export function holdsPassword(hex: string): boolean {
  const bytes = hex.match(/[0-9a-f]{2}/gi)?.map((pair) => Number.parseInt(pair, 16)) ?? []
  const [seed = 0, version = 0, key = 0, ...rest] = bytes
  if (bytes.length < 8) return false
  let plainBefore = key ^ seed
  let cipherBefore = key
  let cipherTwoBefore = version
  const plain = rest.map((cipher) => {
    const value = cipher ^ ((cipherTwoBefore + plainBefore) & 0xff)
    cipherTwoBefore = cipherBefore
    cipherBefore = cipher
    plainBefore = value
    return value
  })
  const ignored = (seed & 6) >> 1
  const data = plain.slice(ignored + 4)
  return data.length > 1 || (data[0] ?? 0) !== 0
}
