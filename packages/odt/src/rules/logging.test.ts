import { expect, it } from 'vitest'
import { lintOdt } from '../lint/lint.ts'
import { readOdtText } from '../reading/read.ts'

it.each([
  ['C:\\install.log', 'C:\\'],
  ['C:\\logs\\install.log', 'C:\\logs'],
  ['\\\\server\\share\\a.txt', '\\\\server\\share'],
  ['%temp%/office.log', '%temp%'],
  ['office.log', '%temp%'],
])('OD11 the folder of the log %s is %s', (path, folder) => {
  const { findings } = lintOdt(
    readOdtText(`<Configuration><Logging Level="Standard" Path="${path}" /></Configuration>`),
  )
  const fix = findings.find(({ rule }) => rule === 'logging-path-is-file')?.fix
  expect(fix?.edits.map(({ text }) => text)).toEqual([folder])
})
