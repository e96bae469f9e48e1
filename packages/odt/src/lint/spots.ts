import type { Attribute, Element, Range, StrayText } from '../reading/tree.ts'
import type { Spot } from './types.ts'

/** An element is underlined at its name, so that a whole file is never red. */
export const atElement = (element: Element): Spot => ({ range: element.nameRange, path: element.path })
export const atAttribute = (attribute: Attribute): Spot => ({
  range: { start: attribute.start, end: attribute.end },
  path: `${attribute.of.path}/@${attribute.name}`,
})
export const atValue = (attribute: Attribute): Spot => ({
  range: attribute.valueRange,
  path: `${attribute.of.path}/@${attribute.name}`,
})
export const atText = ({ start, end, parent }: StrayText): Spot => ({ range: { start, end }, path: parent.path })
export const atRange = ({ start, end }: Range, path = ''): Spot => ({ range: { start, end }, path })
/** The value of an attribute, or its element where it is missing. */
export const atValueOr = (attribute: Attribute | null, element: Element): Spot =>
  attribute === null ? atElement(element) : atValue(attribute)
