import type { AddInFile } from './types.ts'

/** Files by their path as Windows compares paths. */
export class Files {
  readonly #byPath = new Map<string, AddInFile>()

  constructor(files: readonly AddInFile[]) {
    for (const file of files) this.#byPath.set(normal(file.path), file)
  }

  at(path: string | null): AddInFile | null {
    return path === null ? null : (this.#byPath.get(normal(path)) ?? null)
  }

  all(): readonly AddInFile[] {
    return [...this.#byPath.values()]
  }
}

export const normal = (path: string): string => path.replaceAll('/', '\\').toLowerCase()

export const baseName = (path: string): string =>
  path.slice(Math.max(path.lastIndexOf('\\'), path.lastIndexOf('/')) + 1)
