/** A configuration as a tree in which everything knows where it stands. Offsets count UTF-16 units of the decoded text. */
export interface Range {
  readonly start: number
  readonly end: number
}

export interface Attribute extends Range {
  readonly kind: 'attribute'
  readonly name: string
  /** Decoded, as setup sees it. */
  readonly value: string
  /** What stands between the quotes. */
  readonly valueRange: Range
  readonly nameRange: Range
  readonly of: Element
}

/** Text between tags that is more than white space. */
export interface StrayText extends Range {
  readonly kind: 'text'
  readonly text: string
  readonly parent: Element
}

export interface Comment extends Range {
  readonly kind: 'comment'
  readonly text: string
}

export interface Element extends Range {
  readonly kind: 'element'
  readonly name: string
  readonly nameRange: Range
  /** From `<` to `>` of the start tag. */
  readonly opening: Range
  readonly closed: 'by-itself' | 'by-tag'
  readonly attributes: readonly Attribute[]
  readonly children: readonly Element[]
  readonly texts: readonly StrayText[]
  readonly parent: Element | null
  /** As people write it: `Configuration/Add/Product[2]`, counting from 1 where there are several. */
  readonly path: string
}

/** The attribute of that exact name; null where there is none. */
export function attributeOf(element: Element | null, name: string): Attribute | null {
  if (element === null) return null
  // Rules ask this some hundred times for each file: a loop makes nothing that has to be collected.
  for (const one of element.attributes) if (one.name === name) return one
  return null
}

const NONE: readonly Element[] = []

/** Children of that exact name, in their order. */
export function childrenOf(element: Element | null, name: string): readonly Element[] {
  return element?.children.filter((one) => one.name === name) ?? NONE
}
