import { Parser } from 'saxen'
import { WorkbookFault } from './fault.ts'

/** An element as it begins; names without the prefix of their namespace, since programs choose different ones. */
interface Element {
  readonly name: string
  /** An attribute by its name, with or without prefix. */
  readonly attribute: (name: string) => string | undefined
}

export interface XmlListener {
  readonly open?: (element: Element) => void
  readonly close?: (name: string) => void
  readonly text?: (text: string) => void
}

/** Reads a part of an Office file. @throws WorkbookFault where it is no such XML; a document type is never followed */
export function readXml(xml: string, listener: XmlListener): void {
  let fault: Error | null = null
  const parser = new Parser()
  parser.on('openTag', (name, attributes, decode) => {
    listener.open?.({ name: localName(name), attribute: (wanted) => attributeOf(attributes(), wanted, decode) })
  })
  parser.on('closeTag', (name) => listener.close?.(localName(name)))
  parser.on('text', (text, decode) => listener.text?.(decode(text)))
  parser.on('cdata', (text) => listener.text?.(text))
  parser.on('attention', (text) => {
    if (/^<!DOCTYPE/i.test(text)) fault = new Error('document type')
  })
  parser.on('error', (error) => {
    fault = error
  })
  parser.parse(xml)
  if (fault !== null) throw new WorkbookFault('damaged', { cause: fault })
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

function attributeOf(
  attributes: Record<string, string>,
  wanted: string,
  decode: (text: string) => string,
): string | undefined {
  const name = wanted in attributes ? wanted : Object.keys(attributes).find((one) => one.endsWith(`:${wanted}`))
  const value = name === undefined ? undefined : attributes[name]
  return value === undefined ? undefined : decode(value)
}
