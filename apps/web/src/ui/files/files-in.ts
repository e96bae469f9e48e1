import { lies } from './file-path.ts'

/** Every file in dropped folders, however deep, each with where it lay. What cannot be read is left out. */
export async function filesIn(folders: readonly FileSystemEntry[]): Promise<readonly File[]> {
  const found = await Promise.all(folders.map(under))
  return found.flat()
}

async function under(entry: FileSystemEntry): Promise<readonly File[]> {
  if (isFolder(entry)) return filesIn(await entriesOf(entry))
  const file = await fileOf(entry as FileSystemFileEntry).catch(() => null)
  if (file === null) return []
  lies(file, entry.fullPath.replace(/^\//, ''))
  return [file]
}

const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => entry.file(resolve, reject))

/** A browser lists a folder in pieces, and an empty piece is the end. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader()
  const all: FileSystemEntry[] = []
  for (;;) {
    const piece = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (piece.length === 0) return all
    all.push(...piece)
  }
}
