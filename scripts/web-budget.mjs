#!/usr/bin/env node
/**
 * Weighs the built web app: how much compressed JavaScript a browser fetches before the first page can be used, and how
 * much each further page adds. Reads Vite's manifest; needs nothing but a build.
 *
 *   node scripts/web-budget.mjs [--json]
 *
 * Exit codes: 0 within the budget, 1 above it, 2 there is no build to weigh.
 */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

const kilobyte = 1000
const firstLoadBudget = 270 * kilobyte
const pageBudget = 60 * kilobyte
/** Pages that somebody may open first; each is weighed with everything it needs. */
const firstPages = ['sign-in', 'portfolio']
const firstLanguage = 'src/texts.de.ts'

const dist = fileURLToPath(new URL('../apps/web/dist/', import.meta.url))
const manifestPath = `${dist}.vite/manifest.json`
if (!existsSync(manifestPath)) {
  console.error('There is no built web app to weigh. Run `npm run build -w @lotse/web` first.')
  process.exit(2)
}
const manifest = JSON.parse(readFileSync(manifestPath, 'utf8'))
const sizes = new Map()

/** Compressed bytes of one file. */
function weigh(file) {
  if (!sizes.has(file)) sizes.set(file, gzipSync(readFileSync(dist + file), { level: 9 }).length)
  return sizes.get(file)
}

/** The files of a chunk and of everything it imports at once; what it imports later is not part of it. */
function filesOf(key, found = new Set()) {
  const chunk = manifest[key]
  if (!chunk || found.has(chunk.file)) return found
  found.add(chunk.file)
  for (const imported of chunk.imports ?? []) filesOf(imported, found)
  return found
}

const sum = (files) => [...files].reduce((total, file) => total + weigh(file), 0)
const union = (...sets) => new Set(sets.flatMap((set) => [...set]))
const minus = (files, already) => [...files].filter((file) => !already.has(file))

const entry = Object.keys(manifest).find((key) => manifest[key].isEntry)
/** Parts of the frame that every page fetches at once although they are files of their own. */
const frame = ['src/app/shell/Shell.tsx', 'src/app/shell/OutsideFrame.tsx', 'src/app/shell/AccountMenu.tsx']
const shell = union(filesOf(entry), filesOf(firstLanguage), ...frame.map((key) => filesOf(key)))
const pages = Object.keys(manifest).filter((key) => /^src\/[^/]+\/.*page\.tsx$/.test(key))

const lines = [{ name: 'shell', bytes: sum(shell), budget: firstLoadBudget }]
for (const key of pages.sort()) {
  const files = filesOf(key)
  const name = key.replace(/^src\//, '').replace(/\/?\.?page\.tsx$/, '')
  const isFirst = firstPages.includes(name.split('/')[0])
  if (isFirst) lines.push({ name: `first load: ${name}`, bytes: sum(union(shell, files)), budget: firstLoadBudget })
  lines.push({ name: `page: ${name}`, bytes: sum(minus(files, shell)), budget: pageBudget })
}
for (const key of Object.keys(manifest).filter((one) => manifest[one].isDynamicEntry && !pages.includes(one))) {
  lines.push({
    name: `later: ${key.replace(/^src\//, '')}`,
    bytes: sum(minus(filesOf(key), shell)),
    budget: pageBudget,
  })
}

if (process.argv.includes('--json')) {
  console.log(JSON.stringify(lines, null, 2))
} else {
  const kb = (bytes) => `${(bytes / kilobyte).toFixed(1)} kB`
  for (const { name, bytes, budget } of lines) {
    const verdict = bytes > budget ? 'ABOVE' : 'ok'
    console.log(`${name.padEnd(48)} ${kb(bytes).padStart(10)} of ${kb(budget).padStart(9)}  ${verdict}`)
  }
}
process.exit(lines.some(({ bytes, budget }) => bytes > budget) ? 1 : 0)
