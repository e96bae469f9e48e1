const VERSION = /^\d+\.\d+\.\d+$/

export const isVersion = (text: string): boolean => VERSION.test(text)

/** Whether a version of three numbers comes after another. */
export function isNewer(version: string, than: string): boolean {
  const [one, two] = [version, than].map((text) => text.split('.').map(Number))
  for (const index of [0, 1, 2]) {
    const difference = (one?.[index] ?? 0) - (two?.[index] ?? 0)
    if (difference !== 0) return difference > 0
  }
  return false
}
