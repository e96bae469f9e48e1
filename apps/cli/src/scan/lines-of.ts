import type { ReadStream } from 'node:fs'

/** The lines of a file; only LF ends one, since JSON holds other separators unescaped. */
export async function* linesOf(stream: ReadStream): AsyncGenerator<string> {
  stream.setEncoding('utf8')
  let rest = ''
  for await (const piece of stream as AsyncIterable<string>) {
    const lines = (rest + piece).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
  if (rest !== '') yield rest
}
