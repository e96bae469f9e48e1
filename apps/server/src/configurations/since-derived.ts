import type { TracedPart } from '@lotse/contract'
import { attributeOf, childrenOf, type Element, elementAt, type OdtFile } from '@lotse/odt'

type State = TracedPart['state']

/**
 * What became of a part that a decision set, in the file as it is now. An element is looked for by what it is about, so that a
 * product that moved is still that product.
 *
 * @param path as the trace of a derivation gives it: of an element, or of one of its attributes behind `/@`
 */
export function stateOf(path: string, derived: OdtFile, now: OdtFile): State {
  const [place = '', name] = path.split('/@')
  const was = elementAt(derived, place)
  const is = was && sameIn(was, now)
  if (!was || !is) return 'gone'
  if (name !== undefined) return stateOfAttribute(was, is, name)
  const said = new Set([...was.attributes, ...is.attributes].map((one) => one.name))
  return [...said].every((one) => stateOfAttribute(was, is, one) === 'asDerived') ? 'asDerived' : 'changed'
}

/** Which one of its kind the element of a path is: the id or name that it carries; null where there is one only. */
export function aboutPart(path: string, derived: OdtFile): string | null {
  const element = elementAt(derived, path.split('/@')[0] ?? '')
  return ['ID', 'Name'].map((name) => attributeOf(element, name)?.value ?? null).find((value) => value !== null) ?? null
}

function stateOfAttribute(was: Element, is: Element, name: string): State {
  const [before, after] = [attributeOf(was, name), attributeOf(is, name)]
  if (after === null) return before === null ? 'asDerived' : 'gone'
  return plainOf(before) === plainOf(after) ? 'asDerived' : 'changed'
}

const plainOf = (one: { readonly value: string } | null): string | undefined => one?.value.trim().toLowerCase()

/** By which attributes one element is told from the next of its name. */
const ABOUT = ['ID', 'Key', 'Name']

const aboutOf = (element: Element): string => ABOUT.map((name) => plainOf(attributeOf(element, name)) ?? '').join('\n')

/** The element of the other file that is about the same; null where there is none. */
function sameIn(element: Element, file: OdtFile): Element | null {
  if (element.parent === null) return file.parsed?.root.name === element.name ? file.parsed.root : null
  const parent = sameIn(element.parent, file)
  return childrenOf(parent, element.name).find((one) => aboutOf(one) === aboutOf(element)) ?? null
}
