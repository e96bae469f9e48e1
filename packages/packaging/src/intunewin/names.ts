import { PackagingError } from '../fault.ts'

/** Names that Windows keeps for devices, with any ending. */
const DEVICES = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what Windows refuses
const REFUSED = /[\u0000-\u001f<>:"|?*]/

/**
 * The place of a file in a package, with slashes, as Windows will see it. Older tools write backslashes.
 * @throws PackagingError where it leads out of the package, or where Windows could not have such a file
 */
export function placeOf(name: string): string {
  const place = name.replaceAll('\\', '/')
  const parts = place.replace(/\/$/, '').split('/')
  if (place.startsWith('/') || /^[a-z]:/i.test(place) || parts.includes('..'))
    throw new PackagingError('name-outside', { name })
  if (parts.some((part) => part === '' || part === '.' || !isFileName(part)))
    throw new PackagingError('name-not-for-windows', { name })
  return place
}

const isFileName = (part: string): boolean => !REFUSED.test(part) && !DEVICES.test(part) && !/[. ]$/.test(part)

/** What Windows takes for the same name. */
export const sameName = (name: string): string => name.toLowerCase()

/** Places in an order that depends on nothing but their names. @throws PackagingError where two are the same for Windows */
export function inOrder<Entry extends { readonly name: string }>(entries: readonly Entry[]): readonly Entry[] {
  const seen = new Set<string>()
  for (const { name } of entries) {
    const same = sameName(name.replace(/\/$/, ''))
    if (seen.has(same)) throw new PackagingError('name-twice', { name })
    seen.add(same)
  }
  return entries.toSorted((one, two) => (one.name < two.name ? -1 : 1))
}
