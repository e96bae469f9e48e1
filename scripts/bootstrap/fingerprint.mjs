/** One number for the content of many files. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

const NOT_BUILT = /\.test\.[^.]+$|^node_modules$|^dist$|\.md$/

/**
 * A hash over the names and contents of all files below the given places, which tests and documentation do not change.
 *
 * @param {string} root
 * @param {string[]} places files and folders, relative to root; what does not exist counts as empty
 */
export function fingerprint(root, places) {
  const hash = createHash('sha256')
  for (const file of places.flatMap((place) => filesBelow(root, place)).sort()) {
    const content = readFileSync(join(root, file))
    hash.update(`${file}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}

/** @param {string} root @param {string} place @returns {string[]} */
function filesBelow(root, place) {
  const path = join(root, place)
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [place]
  return readdirSync(path)
    .filter((name) => !NOT_BUILT.test(name))
    .flatMap((name) => filesBelow(root, `${place}/${name}`))
}
