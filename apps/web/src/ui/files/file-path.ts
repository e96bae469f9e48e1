/** Where files of a dropped folder lay; the browser says it only of those chosen in its own dialog. */
const dropped = new WeakMap<File, string>()

/** Remembers the folders above a file. */
export const lies = (file: File, path: string): void => void dropped.set(file, path)

/** Folders and name of a file as far as the browser told; else its name. */
export const pathOf = (file: File): string => dropped.get(file) ?? (file.webkitRelativePath || file.name)
