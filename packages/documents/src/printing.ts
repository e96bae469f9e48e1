import type { Feature } from 'write-excel-file/universal'
import { sanitizeTextContent } from 'write-excel-file/utility'

/** As wide as the paper, however many pages long. Has to be the first element of a sheet. (ISO/IEC 29500-1, 18.3.1.82) */
const FITTED = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'

/** Lists are printed across, all columns on one page, with their heading on every page. */
export function printedAcross(names: readonly string[]): Feature<Blob> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml) => xml.replace(/<worksheet[^>]*>/, (start) => start + FITTED),
          transformElementAttributes: (tag, attributes) =>
            tag === 'pageSetup' ? { ...attributes, paperSize: 9, fitToWidth: 1, fitToHeight: 0 } : attributes,
        },
        'xl/workbook.xml': {
          transform: (xml) =>
            xml.replace('<definedNames/>', `<definedNames>${names.map(titleOf).join('')}</definedNames>`),
        },
      },
    },
  }
}

const titleOf = (name: string, index: number): string =>
  `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">'${sanitizeTextContent(name.replaceAll("'", "''"))}'!$1:$1</definedName>`
