import * as native from 'node:path'

type Paths = Pick<typeof native, 'resolve' | 'toNamespacedPath'>

/**
 * The path as the file system takes it: absolute, and on Windows in the form `\\?\…` that knows no limit of 260 characters and
 * takes names that end in a dot or blank as they are; shares become `\\?\UNC\…`.
 */
export function systemPath(path: string, paths: Paths = native): string {
  return paths.toNamespacedPath(paths.resolve(path))
}
