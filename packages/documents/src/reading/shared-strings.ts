import { decodedText } from '../text.ts'
import { readXml } from './read-xml.ts'

/** The texts that cells name by number; parts of one text that look different are joined. */
export function sharedStrings(xml: string | null): readonly string[] {
  const texts: string[] = []
  let text = ''
  let inText = false
  let inPhonetic = false
  if (xml === null) return texts
  readXml(xml, {
    open: ({ name }) => {
      if (name === 'si') text = ''
      if (name === 't') inText = !inPhonetic
      if (name === 'rPh') inPhonetic = true
    },
    text: (piece) => {
      if (inText) text += piece
    },
    close: (name) => {
      if (name === 't') inText = false
      if (name === 'rPh') inPhonetic = false
      if (name === 'si') texts.push(decodedText(text))
    },
  })
  return texts
}
