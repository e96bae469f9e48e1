/** The path of a file as people outside may see it (readiness.md 1.1, "Name concealment"). */
const PATH_STARS = 8
const KEPT_LETTERS = 2

/**
 * Keeps the drive letter, the first two characters of the file name and its ending; every other character becomes `*`, at most
 * eight for all folders together.
 */
export function concealedPath(path: string): string {
  const slash = path.includes('\\') ? '\\' : '/'
  const plain = path.replace(/^\\\\\?\\UNC\\/i, '\\\\').replace(/^\\\\\?\\/, '')
  const drive = /^[A-Za-z]:/.exec(plain)?.[0] ?? ''
  const rest = plain.slice(drive.length)
  const cut = Math.max(rest.lastIndexOf('/'), rest.lastIndexOf('\\'))
  const folders = cut < 0 ? '' : rest.slice(0, cut)
  const start = /^[\\/]+/.exec(folders)?.[0] ?? (cut === 0 ? slash : '')
  const hidden = '*'.repeat(Math.min(PATH_STARS, [...folders.slice(start.length)].length))
  const name = concealedName(rest.slice(cut + 1))
  return `${drive}${start}${hidden}${hidden === '' ? '' : slash}${name}`
}

function concealedName(name: string): string {
  const dot = name.lastIndexOf('.')
  const letters = [...(dot > 0 ? name.slice(0, dot) : name)]
  const kept = letters.slice(0, KEPT_LETTERS).join('')
  return `${kept}${'*'.repeat(Math.max(0, letters.length - KEPT_LETTERS))}${dot > 0 ? name.slice(dot) : ''}`
}
