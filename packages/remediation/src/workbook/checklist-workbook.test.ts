import { readWorkbook, writeWorkbook } from '@lotse/documents'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { builtInTemplate } from '../catalogue/template.ts'
import type { Language } from '../template/types.ts'
import { AUTHORITY } from '../testing/customers.ts'
import { runOf, settled } from '../testing/runs.ts'
import { stampOf } from '../testing/workbooks.ts'
import { checklistWorkbook } from './checklist-workbook.ts'

const GOVERNMENT = builtInTemplate('usGov')

async function writtenIn(language: Language) {
  const run = settled(runOf(AUTHORITY))
  const bytes = await writeWorkbook(checklistWorkbook(GOVERNMENT, run, stampOf(run, language)))
  const parts = Object.entries(unzipSync(bytes)).map(([path, part]) => [path, new TextDecoder().decode(part)] as const)
  return { bytes, part: (path: string): string => new Map(parts).get(path) ?? '' }
}
const WRITTEN = { de: writtenIn('de'), en: writtenIn('en') }
const partsOf = (language: Language) => WRITTEN[language]
const count = (text: string, pattern: RegExp): number => [...text.matchAll(pattern)].length

describe.each(['de', 'en'] as const)('RM27 the workbook (%s)', (language) => {
  const names = {
    de: ['Überblick', 'Fragebogen', 'Checkliste', 'Listen', 'Lotse'],
    en: ['Overview', 'Questionnaire', 'Checklist', 'Lists', 'Lotse'],
  }

  it('RM27 has its sheets, the last two hidden, and a guarded structure', async () => {
    const { bytes, part } = await partsOf(language)
    expect(readWorkbook(bytes).map(({ name, isHidden }) => [name, isHidden])).toEqual(
      names[language].map((name, index) => [name, index > 2]),
    )
    expect(part('xl/workbook.xml')).toMatch(/<workbookPr\/><workbookProtection lockStructure="1"\/><bookViews>/)
    expect(count(part('xl/workbook.xml'), /state="veryHidden"/g)).toBe(2)
    for (const sheet of [1, 2, 3])
      expect(part(`xl/worksheets/sheet${sheet}.xml`)).toContain('<sheetProtection sheet="1"')
    expect(part('xl/styles.xml')).toContain('<protection locked="0"/>')
  })

  it('RM27 lets people choose answers and states from lists that are there', async () => {
    const { bytes, part } = await partsOf(language)
    const questions = part('xl/worksheets/sheet2.xml')
    const single = GOVERNMENT.questions.filter(({ kind }) => kind === 'one' || kind === 'yesNo').length
    const numbers = GOVERNMENT.questions.filter(({ kind }) => kind === 'number').length
    expect(count(questions, /<dataValidation type="list"/g)).toBe(single)
    expect(count(questions, /<dataValidation type="custom"/g)).toBe(numbers)
    expect(count(part('xl/worksheets/sheet3.xml'), /<dataValidation type="list"/g)).toBe(1)
    const lists = readWorkbook(bytes)[3]?.rows ?? []
    for (const [, column, from, to] of questions.matchAll(
      /<formula1>List\w+!\$([A-Z]+)\$(\d+):\$[A-Z]+\$(\d+)<\/formula1>/g,
    )) {
      const at = [...(column ?? '')].reduce((all, letter) => all * 26 + letter.charCodeAt(0) - 64, 0) - 1
      for (let row = Number(from); row <= Number(to); row += 1) {
        expect(lists.find(({ number }) => number === row)?.cells.get(at)?.text).toBeTruthy()
      }
    }
  })

  it('RM27 hides rows that are not asked or out of scope, keeps them all, and colours states', async () => {
    const { part } = await partsOf(language)
    const [questions, items] = [part('xl/worksheets/sheet2.xml'), part('xl/worksheets/sheet3.xml')]
    const { counts } = runOf(AUTHORITY).checklist
    expect(count(items, /<row /g)).toBe(137)
    expect(count(items, /<row [^>]*hidden="1"/g)).toBe(counts.hidden)
    expect(count(questions, /<row /g)).toBe(94)
    expect(count(items, /<cfRule /g)).toBe(10)
    expect(count(questions, /<cfRule /g)).toBe(2)
    for (const xml of [questions, items]) {
      const order = [
        '<sheetViews>',
        '<cols>',
        '<sheetData>',
        '<sheetProtection',
        '<autoFilter',
        '<conditionalFormatting',
        '<dataValidations',
      ]
      const places = order.map((tag) => xml.indexOf(tag))
      expect(places).toEqual([...places].sort((one, two) => one - two))
      expect(places).not.toContain(-1)
    }
  })

  it('RM27 says nothing twice and leaves no cell of a reason empty', async () => {
    const { bytes } = await partsOf(language)
    const [, questions, items] = readWorkbook(bytes)
    for (const sheet of [questions, items]) {
      const ids = sheet?.rows.map(({ cells }) => cells.get(0)?.text ?? '') ?? []
      expect(new Set(ids).size).toBe(ids.length)
      for (const { cells } of sheet?.rows ?? [])
        for (const column of [0, 1, 2, 4]) expect(cells.get(column)?.text).toBeTruthy()
    }
  })
})
