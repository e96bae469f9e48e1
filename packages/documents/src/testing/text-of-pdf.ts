import { inflateSync } from 'node:zlib'

/**
 * The words of a PDF as somebody would copy them out of it: glyphs by the map that every embedded typeface carries. Understands
 * what our own writer makes, nothing more.
 */
export function textOfPdf(bytes: Uint8Array): string {
  const raw = Buffer.from(bytes).toString('latin1')
  const objects = new Map(
    [...raw.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, id = '', body = '']) => [id, body]),
  )
  const fonts = new Map<string, ReadonlyMap<number, string>>()
  for (const [, name = '', id = ''] of raw.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
    const map = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id) ?? '')?.[1]
    if (map !== undefined) fonts.set(name, glyphsOf(streamOf(objects.get(map) ?? '')))
  }
  const pages = [...raw.matchAll(/\/Contents (\d+) 0 R/g)].map(([, id = '']) => streamOf(objects.get(id) ?? ''))
  return pages.map((page) => wordsOf(page, fonts)).join('\n')
}

function streamOf(body: string): string {
  const found = /stream\n([\s\S]*)\nendstream/.exec(body)?.[1] ?? ''
  const bytes = Buffer.from(found, 'latin1')
  return (/FlateDecode/.test(body) ? inflateSync(bytes) : bytes).toString('latin1')
}

/** `<0001> <0003> [<0041> <00E4> <0042>]`: the characters of glyphs one to three. */
function glyphsOf(map: string): ReadonlyMap<number, string> {
  const glyphs = new Map<number, string>()
  for (const [, first = '', list = ''] of map.matchAll(/<([0-9a-f]+)> <[0-9a-f]+> \[([^\]]*)\]/gi)) {
    ;[...list.matchAll(/<([0-9a-f]+)>/gi)].forEach(([, code = ''], index) => {
      const units = (code.match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16))
      glyphs.set(Number.parseInt(first, 16) + index, String.fromCharCode(...units))
    })
  }
  return glyphs
}

function wordsOf(page: string, fonts: ReadonlyMap<string, ReadonlyMap<number, string>>): string {
  let font = ''
  const lines: string[] = []
  for (const [, name, shown] of page.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (name !== undefined) font = name
    else {
      const codes = [...(shown ?? '').matchAll(/<([0-9a-f]+)>/gi)].flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? [])
      lines.push(codes.map((code) => fonts.get(font)?.get(Number.parseInt(code, 16)) ?? '\uFFFD').join(''))
    }
  }
  return lines.join('\n')
}
