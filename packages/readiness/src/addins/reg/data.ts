import type { RegistryData } from '../registry.ts'

/** Which text the bytes of a value hold: UTF-16 in version 5, the code page of the device in REGEDIT4. */
export type RegTexts = 'wide' | 'ansi'

const EXPANDABLE = 2
const STRING = 1
const NUMBER = 4
const NUMBER_TURNED = 5
const MULTI = 7
const LONG_NUMBER = 11

/** A text between quotes at the beginning of `text`; null where it does not end. Only `\\` and `\"` are escapes. */
export function quoted(text: string): { readonly text: string; readonly length: number } | null {
  let found = ''
  for (let at = 1; at < text.length; at += 1) {
    const character = text[at]
    if (character === '"') return { text: found, length: at + 1 }
    if (character === '\\') {
      at += 1
      found += text[at] ?? ''
    } else found += character
  }
  return null
}

/** What stands behind the equals sign: data, `deleted` for `-`, null for what is no value. */
export function dataOf(written: string, texts: RegTexts): RegistryData | 'deleted' | null {
  const text = written.trim()
  if (text === '-') return 'deleted'
  if (text.startsWith('"')) {
    const found = quoted(text)
    return found === null || found.length !== text.length ? null : { kind: 'text', text: found.text }
  }
  const number = /^dword:([0-9a-f]{1,8})$/i.exec(text)
  if (number) return { kind: 'number', number: Number.parseInt(number[1] ?? '', 16) }
  const hex = /^hex(?:\(([0-9a-f]{1,8})\))?:([0-9a-f,\s]*)$/i.exec(text)
  const bytes = hex === null ? null : bytesOf(hex[2] ?? '')
  return hex === null || bytes === null ? null : typed(Number.parseInt(hex[1] ?? '3', 16), bytes, texts)
}

function bytesOf(list: string): Uint8Array | null {
  const parts = list.split(',').map((part) => part.trim())
  if (parts.at(-1) === '') parts.pop()
  if (!parts.every((part) => /^[0-9a-f]{1,2}$/i.test(part))) return null
  return Uint8Array.from(parts, (part) => Number.parseInt(part, 16))
}

function typed(type: number, bytes: Uint8Array, texts: RegTexts): RegistryData {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const text = (): string => new TextDecoder(texts === 'wide' ? 'utf-16le' : 'windows-1252').decode(bytes)
  const ended = (): string => text().split('\0')[0] ?? ''
  if (type === STRING) return { kind: 'text', text: ended() }
  if (type === EXPANDABLE) return { kind: 'expandable', text: ended() }
  if (type === MULTI) return { kind: 'texts', texts: text().replace(/\0+$/, '').split('\0') }
  if ((type === NUMBER || type === NUMBER_TURNED) && bytes.length === 4)
    return { kind: 'number', number: view.getUint32(0, type === NUMBER) }
  if (type === LONG_NUMBER && bytes.length === 8) return { kind: 'number', number: Number(view.getBigUint64(0, true)) }
  return { kind: 'bytes', bytes }
}
