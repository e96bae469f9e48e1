import { decodedText } from '../text.ts'
import { readXml } from './read-xml.ts'

/** A cell as the file holds it; row and column counted from 0. */
export interface RawCell {
  readonly row: number
  readonly column: number
  /** `s`: number of a shared text, `t`: text, `n`: number, `b`: 0 or 1, `e`: error. */
  readonly type: 's' | 't' | 'n' | 'b' | 'e'
  readonly value: string
  readonly style: number
  readonly hasFormula: boolean
}

/** The cells of a sheet that hold something, in the order of the file. */
export function rawCells(xml: string): readonly RawCell[] {
  const cells: RawCell[] = []
  let [row, column] = [-1, -1]
  let [type, value, style] = ['n', '', 0]
  let [hasFormula, inValue, inPhonetic] = [false, false, false]
  readXml(xml, {
    open: ({ name, attribute }) => {
      if (name === 'row') {
        row = numberOr(attribute('r'), row + 2) - 1
        column = -1
      } else if (name === 'c') {
        const [, letters, digits] = /^([A-Z]{1,3})(\d{1,7})$/.exec(attribute('r') ?? '') ?? []
        column = letters === undefined ? column + 1 : columnOf(letters)
        row = digits === undefined ? row : Number(digits) - 1
        ;[type, value, hasFormula] = [attribute('t') ?? 'n', '', false]
        style = numberOr(attribute('s'), 0)
      } else if (name === 'f') hasFormula = true
      else if (name === 'rPh') inPhonetic = true
      else if (name === 'v' || name === 't') inValue = !inPhonetic
    },
    text: (piece) => {
      if (inValue) value += piece
    },
    close: (name) => {
      if (name === 'v' || name === 't') inValue = false
      else if (name === 'rPh') inPhonetic = false
      else if (name === 'c' && (value !== '' || hasFormula)) {
        cells.push({
          row,
          column,
          type: typeOf(type),
          value: isText(type) ? decodedText(value) : value,
          style,
          hasFormula,
        })
      }
    },
  })
  return cells
}

const isText = (type: string): boolean => type === 'str' || type === 'inlineStr'

/** Days written out (`d`) are text that already says what it means. */
function typeOf(type: string): RawCell['type'] {
  return type === 's' || type === 'b' || type === 'e' || type === 'n' ? type : 't'
}

const numberOr = (text: string | undefined, otherwise: number): number => {
  const number = Number(text ?? Number.NaN)
  return Number.isSafeInteger(number) && number >= 0 ? number : otherwise
}

const columnOf = (letters: string): number =>
  [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1
