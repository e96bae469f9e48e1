import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { diffOdt } from './diff/diff.ts'
import { type LintContext, PLAIN_CONTEXT } from './lint/context.ts'
import { lintOdt } from './lint/lint.ts'
import { sayFinding } from './messages/say.ts'
import { readOdt, readOdtText } from './reading/read.ts'
import { CORPUS_DAY } from './testing/corpus-day.ts'
import { applyEdits, writeOdt } from './writing/edits.ts'
import { fixAll } from './writing/fix-all.ts'
import { formatOdt } from './writing/format.ts'

/** Real files stand beside the repository and may be missing. */
const SHARED = process.env.LOTSE_CORPUS ?? join(import.meta.dirname, '../../../../shared/corpus')
const folder = join(SHARED, 'odt')
const paths = existsSync(folder) ? globSync(`${folder}/*/*.xml`).sort() : []
const context: LintContext = { ...PLAIN_CONTEXT, asOf: CORPUS_DAY }

describe.runIf(paths.length > 0)('OD20 every real file', () => {
  it.each(paths.map((path) => [path.slice(folder.length + 1), path]))('OD20 %s', (name, path) => {
    const bytes = readFileSync(path)
    const file = readOdt(bytes)
    expect(bytes.equals(writeOdt(file))).toBe(true)
    const { findings } = lintOdt(file, context)
    if (file.parsed !== null) {
      const formatted = readOdtText(formatOdt(file))
      expect(diffOdt(file, formatted)).toEqual([])
      expect(formatted.parsed?.comments.map((one) => one.text)).toEqual(file.parsed.comments.map((one) => one.text))
      expect(formatOdt(formatted)).toBe(formatted.text)
    }
    const { text: fixedText } = fixAll(file, context)
    expect(fixAll(readOdtText(fixedText), context).fixed).toEqual([])
    const foreign = findings.some(({ rule }) => rule === 'not-an-odt-file')
    expect(foreign).toBe(name.startsWith('not-odt/'))
    const errorsOf = (list: typeof findings): string[] =>
      list.filter(({ severity }) => severity === 'error').map(({ rule }) => rule)
    const errors = errorsOf(findings)
    for (const { rule, fix, ...finding } of findings) {
      expect(sayFinding({ rule, fix, ...finding }, 'de')).not.toMatch(/\{\w+\}/)
      if (fix === null) continue
      const text = applyEdits(file.text, fix.edits)
      const after = lintOdt(readOdtText(text), context).findings
      const count = (list: typeof findings): number => list.filter((one) => one.rule === rule).length
      expect([rule, count(after) < count(findings)]).toEqual([rule, true])
      // What a broken file hides only shows once it is repaired.
      if (rule !== 'xml-not-well-formed')
        expect([rule, errorsOf(after).filter((one) => !errors.includes(one))]).toEqual([rule, []])
    }
  })
})
