/** Names of files as callers give them, with slashes of either kind. Names group and label; they never tell what a file is. */

/** The folder part of a name, with its last slash; empty where there is none. */
export function folderOf(name: string): string {
  return name.slice(0, Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
}

/** The name without its folder. */
export function fileOf(name: string): string {
  return name.slice(folderOf(name).length)
}

/** One name for several files of a folder, with `*` for what differs: `reports/page*.json`. */
export function patternOf(names: readonly string[]): string {
  const [first = ''] = names
  const files = names.map(fileOf)
  const start = commonStart(files)
  const end = commonEnd(files.map((file) => file.slice(start.length)))
  return `${folderOf(first)}${start}*${end}`
}

function commonStart(texts: readonly string[]): string {
  const [first = '', ...others] = texts
  let length = first.length
  for (const other of others) while (!other.startsWith(first.slice(0, length))) length--
  return first.slice(0, length)
}

function commonEnd(texts: readonly string[]): string {
  const reversed = texts.map((text) => [...text].reverse().join(''))
  return [...commonStart(reversed)].reverse().join('')
}
