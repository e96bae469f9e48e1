/** Enciphers data as the PROJECT stream holds it (MS-OVBA 2.4.3.2), with a seed instead of chance. */
export function enciphered(data: readonly number[], seed: number, key: number): string {
  const output = [seed, seed ^ 2, seed ^ key]
  let plainBefore = key
  let [, cipherTwoBefore = 0, cipherBefore = 0] = output
  const ignored = Array.from({ length: (seed & 6) >> 1 }, () => 0x33)
  for (const plain of [...ignored, data.length & 255, data.length >> 8, 0, 0, ...data]) {
    const cipher = plain ^ ((cipherTwoBefore + plainBefore) & 255)
    output.push(cipher)
    cipherTwoBefore = cipherBefore
    cipherBefore = cipher
    plainBefore = plain
  }
  return output.map((byte) => byte.toString(16).padStart(2, '0').toUpperCase()).join('')
}
