import iconv from 'iconv-lite'

/** Code pages (Windows numbers) that the decoder built into every platform knows. */
const BUILT_IN: Readonly<Record<number, string>> = {
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  1200: 'utf-16le',
  1250: 'windows-1250',
  1251: 'windows-1251',
  1252: 'windows-1252',
  1253: 'windows-1253',
  1254: 'windows-1254',
  1255: 'windows-1255',
  1256: 'windows-1256',
  1257: 'windows-1257',
  1258: 'windows-1258',
  10000: 'macintosh',
  10007: 'x-mac-cyrillic',
  20866: 'koi8-r',
  21866: 'koi8-u',
  28592: 'iso-8859-2',
  54936: 'gb18030',
  65001: 'utf-8',
}

/** Those of the Macintosh and of DOS that it does not know. */
const OTHERS: Readonly<Record<number, string>> = {
  437: 'cp437',
  720: 'cp720',
  737: 'cp737',
  775: 'cp775',
  850: 'cp850',
  852: 'cp852',
  855: 'cp855',
  857: 'cp857',
  858: 'cp858',
  862: 'cp862',
  10006: 'macgreek',
  10010: 'macromania',
  10017: 'macukraine',
  10029: 'maccenteuro',
  10079: 'maciceland',
  10081: 'macturkish',
  10082: 'maccroatian',
}

export type Decode = (bytes: Uint8Array) => string

const decoders = new Map<number, Decode>()
const ascii = new TextDecoder('utf-8', { ignoreBOM: true })

/** Text of bytes below 128 only, whatever the code page. */
export const decodeAscii: Decode = (bytes) => ascii.decode(bytes)

/** Whether the code page is one that is known; others are read as Western European. */
export const knownCodePage = (codePage: number): boolean => codePage in BUILT_IN || codePage in OTHERS

/** The decoder of a code page; never throws on bytes, what means nothing becomes U+FFFD. */
export function decoderOf(codePage: number): Decode {
  const kept = decoders.get(codePage)
  if (kept !== undefined) return kept
  const made = make(codePage)
  decoders.set(codePage, made)
  return made
}

function make(codePage: number): Decode {
  const other = OTHERS[codePage]
  if (other !== undefined) return (bytes) => iconv.decode(bytes, other)
  const decoder = new TextDecoder(BUILT_IN[codePage] ?? 'windows-1252', { ignoreBOM: true })
  return (bytes) => decoder.decode(bytes)
}
