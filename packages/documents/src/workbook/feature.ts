import type { Feature } from 'write-excel-file/universal'
import {
  getOrderOfSiblings,
  insertElementMarkupAccordingToOrderOfSiblings,
  sanitizeAttributeValue,
  sanitizeTextContent,
} from 'write-excel-file/utility'
import { rangeOf } from './address.ts'
import type { Choice, Workbook, WorkbookSheet } from './types.ts'

/** Sheets can neither be removed nor renamed by a slip; this has to stand before the views. (ISO/IEC 29500-1, 18.2.27) */
const GUARD = '<workbookProtection lockStructure="1"/>'
const SHEET = 'xl/worksheets/sheet{id}.xml'
/** The longest hint Excel opens a file with. */
const HINT_LENGTH = 255
/** What people may do in a guarded sheet besides writing into open cells; `0` allows. */
const ALLOWED = 'formatCells="0" formatColumns="0" formatRows="0" insertRows="0" deleteRows="0" sort="0" autoFilter="0"'

/** What the writer does not know itself: hidden rows and sheets, guarded cells, what may be written where, filters. */
export function workbookFeature({ sheets }: Workbook): Feature<Blob> {
  return {
    files: {
      transform: {
        [SHEET]: {
          transform: (xml, _, { sheetIndex }) =>
            withAdditions(withHiddenRows(xml, sheets[sheetIndex]), sheets[sheetIndex]),
        },
        'xl/workbook.xml': {
          transform: (xml) => withTitlesInPrint(xml.replace('<bookViews>', `${GUARD}<bookViews>`), sheets),
          transformElementAttributes: (tag, attributes, index) => {
            if (tag === 'calcPr') return { ...attributes, calcId: 191029, fullCalcOnLoad: 1 }
            const visibility = tag === 'sheet' && index !== undefined ? sheets[index]?.visibility : undefined
            if (visibility === undefined) return attributes
            return { ...attributes, state: visibility === 'secret' ? 'veryHidden' : 'hidden' }
          },
        },
        'xl/styles.xml': { transform: withOpenCells },
      },
    },
  }
}

/** Rows that stay in sight on the screen stand on every printed page too. */
function withTitlesInPrint(xml: string, sheets: readonly WorkbookSheet[]): string {
  const names = sheets.flatMap(({ name, frozen }, index) => {
    const sheet = sanitizeTextContent(name.replaceAll("'", "''"))
    return frozen === undefined || frozen.rows === 0
      ? []
      : [`<definedName name="_xlnm.Print_Titles" localSheetId="${index}">'${sheet}'!$1:$${frozen.rows}</definedName>`]
  })
  return names.length === 0 ? xml : xml.replace('<definedNames/>', `<definedNames>${names.join('')}</definedNames>`)
}

/** Cells of the format "text" are those people write into; all others stay locked. */
function withOpenCells(xml: string): string {
  const format = /<numFmt numFmtId="(\d+)" formatCode="@"\/>/.exec(xml)?.[1] ?? '49'
  const open = new RegExp(`<xf numFmtId="${format}"([^>]*)>(.*?)</xf>`, 'g')
  return xml.replace(
    open,
    (_, attributes: string, inside: string) =>
      `<xf numFmtId="${format}"${attributes} applyProtection="1">${inside}<protection locked="0"/></xf>`,
  )
}

function withHiddenRows(xml: string, sheet: WorkbookSheet | undefined): string {
  const hidden = new Set(sheet?.rows.flatMap((row, index) => (row.hidden === true ? [String(index + 1)] : [])))
  return xml.replace(/<row r="(\d+)"/g, (row, number: string) => (hidden.has(number) ? `${row} hidden="1"` : row))
}

function withAdditions(xml: string, sheet: WorkbookSheet | undefined): string {
  if (sheet === undefined) return xml
  const { choices = [], rows, columns } = sheet
  const whole = { rows: [0, rows.length - 1], columns: [0, columns.length - 1] } as const
  const additions = [
    sheet.guarded === true ? `<sheetProtection sheet="1" objects="1" scenarios="1" ${ALLOWED}/>` : '',
    sheet.filter === true ? `<autoFilter ref="${rangeOf(whole)}"/>` : '',
    choices.length === 0
      ? ''
      : `<dataValidations count="${choices.length}">${choices.map(choiceMarkup).join('')}</dataValidations>`,
  ]
  return additions.reduce((all, addition) => (addition === '' ? all : insert(all, addition)), xml)
}

function choiceMarkup({ at, list, formula, hint, refusal }: Choice): string {
  const said = [
    hint === undefined ? '' : ` showInputMessage="1" prompt="${short(hint)}"`,
    refusal === undefined ? '' : ` errorStyle="warning" showErrorMessage="1" error="${short(refusal)}"`,
  ].join('')
  const rule = list ?? formula
  const type = list !== undefined ? ' type="list"' : formula !== undefined ? ' type="custom"' : ''
  const inside = rule === undefined ? '' : `<formula1>${sanitizeTextContent(rule)}</formula1>`
  return `<dataValidation${type} allowBlank="1"${said} sqref="${rangeOf(at)}">${inside}</dataValidation>`
}

const short = (text: string): string => sanitizeAttributeValue(text.slice(0, HINT_LENGTH))

const insert = (xml: string, markup: string): string =>
  insertElementMarkupAccordingToOrderOfSiblings(xml, markup, getOrderOfSiblings(SHEET, 'worksheet') ?? [], 'worksheet')
