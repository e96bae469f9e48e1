import { dropAttribute, dropElement, setAttribute } from '../lint/fixes.ts'
import type { OdtFile } from '../reading/read.ts'
import { attributeOf, childrenOf, type Element } from '../reading/tree.ts'
import type { Edit } from './edits.ts'
import { behindComment, type NewElement, writeInto } from './insert.ts'

/** What nobody needs once it says nothing: setup then does the same with and without it. */
const EMPTY_IS_NOTHING = ['Display', 'Logging', 'Updates']

/** The element of a path as `Element.path` writes it; null where there is none. */
export function elementAt(file: OdtFile, path: string): Element | null {
  const search = (element: Element | undefined): Element | null => {
    if (element === undefined || element.path === path) return element ?? null
    return search(element.children.find((child) => path === child.path || path.startsWith(`${child.path}/`)))
  }
  return search(file.parsed?.root)
}

/**
 * Edits after which an attribute has a value, or with null is gone. What is missing of the path is made: the last of its
 * name behind its siblings. No edits where the file has no tree or says so already.
 */
export function setAttributeAt(file: OdtFile, path: string, name: string, value: string | null): readonly Edit[] {
  const element = elementAt(file, path)
  if (element === null) return value === null ? [] : insertAt(file, path, { [name]: value })
  const attribute = attributeOf(element, name)
  if (value !== null) return value === attribute?.value ? [] : setAttribute(element, attribute, name, value).edits
  if (attribute === null) return []
  const bare = element.attributes.length === 1 && innerOf(file, element) === '' && element.parent !== null
  const fix = bare && EMPTY_IS_NOTHING.includes(element.name) ? dropElement : null
  return (fix === null ? dropAttribute(file, attribute) : fix(file, element)).edits
}

/** Edits after which a property has a value, or with null is gone. Names are compared as setup does, without case. */
export function setPropertyTo(file: OdtFile, name: string, value: string | null): readonly Edit[] {
  const root = file.parsed?.root ?? null
  const found = childrenOf(root, 'Property').find(
    (one) => attributeOf(one, 'Name')?.value.trim().toLowerCase() === name.toLowerCase(),
  )
  if (found !== undefined)
    return value === null ? dropElement(file, found).edits : setAttributeAt(file, found.path, 'Value', value)
  if (root === null || value === null) return []
  return addElements(file, root.path, [{ name: 'Property', attributes: { Name: name, Value: value } }])
}

/**
 * Edits that put elements into a parent, each on a line of its own where the parent's children have theirs: behind the last
 * one of their name, otherwise at the end; languages before everything else. What is missing of the parent's path is made.
 */
export function addElements(file: OdtFile, parentPath: string, elements: readonly NewElement[]): readonly Edit[] {
  const parent = elementAt(file, parentPath)
  if (parent !== null) return elements.length === 0 ? [] : [writeInto(file, parent, elements)]
  const cut = parentPath.lastIndexOf('/')
  if (cut < 0) return []
  const name = parentPath.slice(cut + 1).replace(/\[\d+\]$/, '')
  return addElements(file, parentPath.slice(0, cut), [{ name, attributes: {}, children: elements }])
}

/** Edits that take an element away, with its line where it has one for itself. */
export function removeElementAt(file: OdtFile, path: string): readonly Edit[] {
  const element = elementAt(file, path)
  return element === null ? [] : dropElement(file, element).edits
}

/**
 * Edits after which an element has changed places with the one of its name before (-1) or after it (1). Comments on their
 * lines go with them.
 */
export function moveElementAt(file: OdtFile, path: string, by: -1 | 1): readonly Edit[] {
  const element = elementAt(file, path)
  if (element === null) return []
  const siblings = childrenOf(element.parent, element.name)
  const other = siblings[siblings.indexOf(element) + by]
  if (other === undefined) return []
  const [one, two] = [element, other].map(({ start, end }) => ({ start, end: behindComment(file.text, end) }))
  if (one === undefined || two === undefined) return []
  return [
    { ...one, text: file.text.slice(two.start, two.end) },
    { ...two, text: file.text.slice(one.start, one.end) },
  ]
}

/** Edits after which a product lists the same languages as another one, in its order. */
export function copyLanguages(file: OdtFile, fromPath: string, toPath: string): readonly Edit[] {
  const to = elementAt(file, toPath)
  const wanted = childrenOf(elementAt(file, fromPath), 'Language')
  const have = childrenOf(to, 'Language')
  if (to === null || to.path === fromPath) return []
  const edits: Edit[] = have.flatMap((one, index) => {
    const right = wanted[index]
    if (right === undefined) return dropElement(file, one).edits
    const text = file.text.slice(right.start, right.end)
    return text === file.text.slice(one.start, one.end) ? [] : [{ start: one.start, end: one.end, text }]
  })
  const more = wanted.slice(have.length).map((one): NewElement => {
    const attributes = Object.fromEntries(one.attributes.map(({ name, value }) => [name, value]))
    return { name: 'Language', attributes }
  })
  return [...edits, ...addElements(file, toPath, more)]
}

function insertAt(file: OdtFile, path: string, attributes: Readonly<Record<string, string>>): readonly Edit[] {
  const cut = path.lastIndexOf('/')
  if (cut < 0) return []
  const name = path.slice(cut + 1).replace(/\[\d+\]$/, '')
  return addElements(file, path.slice(0, cut), [{ name, attributes }])
}

/** What stands between the tags of an element, without white space around it. */
function innerOf(file: OdtFile, element: Element): string {
  if (element.closed === 'by-itself') return ''
  return file.text.slice(element.opening.end, file.text.lastIndexOf('</', element.end - 1)).trim()
}
