/** Longest a hidden folder name shows. */
const FOLDER = 8

/**
 * Hides a path (readiness.md 1.1): the drive, the first two characters of the file name and its extension stay, other
 * characters become stars, the folders at most eight of them. Who may see the real name looks it up by its reference code.
 */
export function concealPath(path: string): string {
  const drive = /^[a-z]:/i.exec(path)?.[0] ?? ''
  const rest = path.slice(drive.length)
  const cut = Math.max(rest.lastIndexOf('\\'), rest.lastIndexOf('/'))
  const separator = cut < 0 ? '' : rest.charAt(cut)
  const folders = cut < 0 ? '' : rest.slice(0, cut).replace(/^[\\/]+/, '')
  return `${drive}${cut < 0 ? '' : `${separator}${'*'.repeat(Math.min(FOLDER, [...folders].length))}${separator}`}${concealName(rest.slice(cut + 1))}`
}

function concealName(name: string): string {
  const dot = name.lastIndexOf('.')
  const extension = dot > 0 ? name.slice(dot) : ''
  const stem = [...(dot > 0 ? name.slice(0, dot) : name)]
  return stem.slice(0, 2).join('') + '*'.repeat(Math.max(0, stem.length - 2)) + extension
}
