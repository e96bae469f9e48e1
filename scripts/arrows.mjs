/** The dependency check of `npm test`: `node scripts/arrows.mjs`. Exit code 0: all arrows point the right way; 2: not. */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkArrows } from './arrows/check.mjs'
import { ROOT } from './bootstrap/root.mjs'

const SOURCES = '{apps,packages,e2e,bench,scripts}/**/*.{ts,tsx,mjs}'

const files = globSync(SOURCES, {
  cwd: ROOT,
  exclude: (name) => ['node_modules', 'dist'].includes(String(name).split(/[\\/]/).at(-1) ?? ''),
})
const sources = new Map(files.map((file) => [file.replaceAll('\\', '/'), readFileSync(join(ROOT, file), 'utf8')]))
const findings = checkArrows(sources, publicEntries())

for (const { file, line, rule, message } of findings) console.log(`${file}:${line}  ${rule}  ${message}`)
console.log(`${sources.size} files, ${findings.length} wrong arrows`)
process.exitCode = findings.length > 0 ? 2 : 0

/** Each workspace's name and the file its package.json exports. */
function publicEntries() {
  return new Map(
    globSync('{apps,packages}/*/package.json', { cwd: ROOT })
      .map((file) => file.replaceAll('\\', '/'))
      .map((file) => {
        const { name, exports } = JSON.parse(readFileSync(join(ROOT, file), 'utf8'))
        const folder = file.slice(0, -'/package.json'.length)
        return [name, `${folder}/${(exports?.['.'] ?? './src/index.ts').replace('./', '')}`]
      }),
  )
}
