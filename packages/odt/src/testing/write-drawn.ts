/**
 * Writes findings drawn from real files, to be read by hand: run it with LOTSE_CORPUS naming their folder, a seed and how many. The same
 * seed draws the same.
 */
import { globSync, readFileSync } from 'node:fs'
import { PLAIN_CONTEXT } from '../lint/context.ts'
import { lintOdt } from '../lint/lint.ts'
import { sayFinding } from '../messages/say.ts'
import { placeOf } from '../reading/positions.ts'
import { readOdt } from '../reading/read.ts'
import { CORPUS_DAY } from './corpus-day.ts'
import { randomBelow } from './fuzz.ts'

const folder = `${process.env.LOTSE_CORPUS ?? ''}/odt`
const [seed = 1, count = 40] = process.argv.slice(2).map(Number)
const lines = globSync(`${folder}/*/*.xml`)
  .sort()
  .flatMap((path) => {
    const file = readOdt(readFileSync(path))
    return lintOdt(file, { ...PLAIN_CONTEXT, asOf: CORPUS_DAY }).findings.map((finding) => {
      const { line } = placeOf(finding.range.start, file.lines)
      const place = `${path.slice(folder.length + 1)}:${line}`
      return `${place} ${finding.severity} ${finding.rule}: ${sayFinding(finding, 'en')}`
    })
  })
const below = randomBelow(seed)
for (let drawn = 0; drawn < count && lines.length > 0; drawn += 1)
  process.stdout.write(`${lines.splice(below(lines.length), 1).join('')}\n`)
