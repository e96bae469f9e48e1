/**
 * The header that makes a browser save a file under `name` (RFC 6266): once in plain characters for old programs, once
 * in UTF-8. Quotes, slashes, line breaks and other control characters of the name never reach the header.
 */
export function contentDisposition(name: string): string {
  const plain = name.replace(/[^\w.() -]/g, '_')
  const encoded = encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16)}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}
