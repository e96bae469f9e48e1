import { ELEMENTS } from '../facts/elements.ts'
import type { Mode } from '../lint/context.ts'
import { addChild, dropAttribute, dropElement, dropRange, renameAttribute } from '../lint/fixes.ts'
import { nearest } from '../lint/nearest.ts'
import { atAttribute, atElement, atText } from '../lint/spots.ts'
import type { Fix, Rule } from '../lint/types.ts'
import { isTrue, type View } from '../lint/view.ts'
import { maskKeys } from '../messages/mask.ts'
import { type Attribute, attributeOf, childrenOf, type Element } from '../reading/tree.ts'
import { rule, say } from './rule.ts'
import { renamed } from './text.ts'

const KNOWN_ATTRIBUTES = new Map(Object.entries(ELEMENTS).map(([name, { attributes }]) => [name, new Set(attributes)]))
const SINGLETONS = ['Add', 'Remove', 'RemoveMSI', 'Updates', 'Display', 'Logging', 'AppSettings']
const EFFECTIVE = ['Add', 'Remove', 'RemoveMSI', 'Updates', 'AppSettings']
/** Some modes read one part of the file only. (odt.md §1) */
const EFFECTIVE_IN: Readonly<Partial<Record<Mode, readonly string[]>>> = {
  download: ['Add'],
  customize: ['AppSettings'],
  remove: ['Remove', 'RemoveMSI'],
}

/** Rules on what stands where. */
export const STRUCTURE_RULES: readonly Rule[] = [
  rule(
    'stray-text',
    'warning',
    [
      say(
        'Text between the tags: {text}. It is often what remains of a comment of which one half was deleted, so something is on or off that the author believes otherwise. Remove it.',
        'Text zwischen den Tags: {text}. Oft der Rest eines Kommentars, von dem eine Hälfte gelöscht wurde; dann ist etwas an oder aus, das anders gemeint war. Entfernen.',
      ),
      say(
        'Something in the file may not be in force as intended.',
        'Etwas in der Datei gilt womöglich anders als gedacht.',
      ),
    ],
    (view, report) => {
      for (const element of view.elements)
        for (const text of element.texts) {
          // Masked first: a key that is cut off is not known for one any more.
          const shown = maskKeys(text.text).slice(0, 40)
          report(atText(text), { values: { text: shown }, fix: dropRange(text, shown) })
        }
    },
  ),
  rule(
    'element-misplaced',
    'error',
    [
      say(
        '{name} stands in {parent}, where setup ignores it without a word. It belongs in {right}.',
        '{name} steht in {parent}; dort übergeht das Setup es stillschweigend. Es gehört in {right}.',
      ),
      say(
        'A setting has no effect because it stands in the wrong place.',
        'Eine Einstellung wirkt nicht, weil sie an der falschen Stelle steht.',
      ),
    ],
    (view, report) => {
      let homes: Homes | undefined
      for (const element of view.elements) {
        const fact = ELEMENTS[element.name]
        const parent = element.parent
        if (fact === undefined || parent === null || ELEMENTS[parent.name] === undefined) continue
        if (fact.parents.includes(parent.name)) continue
        homes ??= new Homes(view.elements)
        const right = fact.parents.join(', ') || '/'
        report(atElement(element), {
          values: { name: element.name, parent: parent.name, right },
          fix: moved(view, element, homes),
        })
      }
    },
  ),
  rule(
    'unknown-element',
    'warning',
    [
      say(
        'Setup does not know the element {name} and ignores it. Check its spelling.',
        'Das Setup kennt das Element {name} nicht und übergeht es. Schreibweise prüfen.',
      ),
      say('A part of the file has no effect.', 'Ein Teil der Datei hat keine Wirkung.'),
    ],
    (view, report) => {
      for (const element of view.elements) {
        if (ELEMENTS[element.name] !== undefined || element.parent === null) continue
        const parent = element.parent.name
        if (ELEMENTS[parent] === undefined) continue
        const right = nearest(element.name, Object.keys(ELEMENTS))
        const fits = right !== null && ELEMENTS[right]?.parents.includes(parent)
        const once = SINGLETONS.includes(right ?? '') && element.parent.children.some(({ name }) => name === right)
        const fix = fits && !once ? renamed(element, right, view.file.text) : null
        report(atElement(element), { values: { name: element.name }, fix })
      }
    },
  ),
  rule(
    'unknown-attribute',
    'warning',
    [
      say(
        'Setup ignores the attribute {name} of {element}. Remove it.',
        'Das Setup übergeht das Attribut {name} von {element}. Entfernen.',
      ),
      say('A setting in the file has no effect.', 'Eine Einstellung in der Datei hat keine Wirkung.'),
    ],
    (view, report) => {
      for (const attribute of view.attributes) {
        const { of, name } = attribute
        const fact = ELEMENTS[of.name]
        if (fact === undefined || KNOWN_ATTRIBUTES.get(of.name)?.has(name) === true || name.startsWith('xmlns'))
          continue
        report(atAttribute(attribute), {
          values: { name, element: of.name },
          fix: respelt(view, attribute, fact.attributes),
        })
      }
    },
  ),
  rule(
    'duplicate-singleton',
    'error',
    [
      say(
        '{name} stands {count} times in the file; setup reads one of them only. Merge them.',
        '{name} steht {count}-mal in der Datei; das Setup liest nur eines davon. Zusammenführen.',
      ),
      say(
        'Parts of the file contradict each other, and one of them is ignored.',
        'Teile der Datei widersprechen sich, und einer davon wird übergangen.',
      ),
    ],
    (view, report) => {
      for (const name of SINGLETONS) {
        const [first, ...more] = view.root.children.filter((child) => child.name === name)
        for (const element of more) {
          const values = { name, count: String(more.length + 1) }
          report(atElement(element), { values, fix: first === undefined ? null : merged(view, first, element) })
        }
      }
    },
  ),
  rule(
    'nothing-to-do',
    'error',
    [
      say(
        'The file has nothing of what counts here ({needed}): it does nothing.',
        'Die Datei hat nichts von dem, was hier zählt ({needed}): Sie bewirkt nichts.',
      ),
      say('The file neither installs nor changes anything.', 'Die Datei installiert und ändert nichts.'),
    ],
    (view, report) => {
      const needed = EFFECTIVE_IN[view.context.mode] ?? EFFECTIVE
      if (!view.elements.some((element) => needed.includes(element.name) && doesSomething(element)))
        report(atElement(view.root), { values: { needed: needed.join(', ') } })
    },
  ),
  rule(
    'sample-unchanged',
    'information',
    [
      say(
        'The sample that comes with the tool is in use as it is: Display and Updates are still comments, so setup shows its windows.',
        'Das mitgelieferte Beispiel wird unverändert benutzt: Display und Updates sind noch auskommentiert, das Setup zeigt also seine Fenster.',
      ),
      say(
        'A sample of the vendor is in use; nobody has decided what people see.',
        'Ein Beispiel des Herstellers ist in Gebrauch; was man dabei sieht, hat niemand entschieden.',
      ),
    ],
    (view, report) => {
      const texts = view.comments.map(({ text }) => text)
      if (!texts.some((text) => /configuration file sample/i.test(text))) return
      if (texts.some((text) => /<Display\b/.test(text)) && texts.some((text) => /<Updates\b/.test(text)))
        if (view.display === null && view.updates === null) report(atElement(view.root))
    },
  ),
]

/** Add installs its products, or turns what is there into the other architecture; else it is empty. (odt.md §1) */
const doesSomething = (element: Element): boolean =>
  element.name !== 'Add' || childrenOf(element, 'Product').length > 0 || isTrue(attributeOf(element, 'MigrateArch'))

const source = (view: View, { start, end }: Element): string => view.file.text.slice(start, end).replace(/\s+/g, ' ')

/**
 * What only the second says goes into the first. Not where they contradict each other, and not where the second installs
 * something: what would come to light by that, nobody has seen yet.
 */
function merged(view: View, first: Element, second: Element): Fix | null {
  const drop = dropElement(view.file, second)
  if (source(view, first) === source(view, second)) return drop
  const contradicts = second.attributes.some(({ name, value }) => {
    const other = attributeOf(first, name)
    return other !== null && other.value.toLowerCase() !== value.toLowerCase()
  })
  if (contradicts || childrenOf(second, 'Product').length > 0 || second.texts.length > 0) return null
  const more = second.attributes.filter(({ name }) => attributeOf(first, name) === null)
  const inside = second.children.map(({ start, end }) => view.file.text.slice(start, end)).join('')
  const attributes = more.map(({ start, end }) => ` ${view.file.text.slice(start, end)}`).join('')
  const at = first.attributes.at(-1)?.end ?? first.nameRange.end
  const edits = [
    ...(attributes === '' ? [] : [{ start: at, end: at, text: attributes }]),
    ...(inside === '' ? [] : addChild(view.file, first, inside).edits),
    ...drop.edits,
  ]
  return { title: 'move', values: { what: `${second.name} (2)`, value: `${first.name} (1)` }, edits }
}

/** Where misplaced elements may go. Worked out once: a file may hold thousands of them. */
class Homes {
  readonly #byName = new Map<string, Element[]>()
  readonly #held = new Map<Element, ReadonlySet<string>>()

  constructor(elements: readonly Element[]) {
    for (const element of elements)
      if (this.#byName.get(element.name)?.push(element) === undefined) this.#byName.set(element.name, [element])
  }

  /** The only element that takes it; what it stands in, or what stands in it, cannot. */
  onlyOne(takes: readonly string[], element: Element): Element | null {
    const [one, ...more] = takes.flatMap((name) => this.#byName.get(name)?.slice(0, 2) ?? [])
    const apart = one !== undefined && (one.end <= element.start || one.start >= element.end)
    return one !== undefined && more.length === 0 && apart ? one : null
  }

  /** Whether an element holds one of a name, or of `name id`. */
  holds(parent: Element, what: string): boolean {
    const held = this.#held.get(parent) ?? new Set(parent.children.flatMap((one) => [one.name, nameAndId(one)]))
    this.#held.set(parent, held)
    return held.has(what)
  }
}

const nameAndId = (element: Element): string =>
  `${element.name} ${attributeOf(element, 'ID')?.value.trim().toLowerCase() ?? ''}`

/** To the nearest place around it that takes it, or to the only one there is; nothing where it may not stand once more. */
function moved(view: View, element: Element, homes: Homes): Fix | null {
  const takes = ELEMENTS[element.name]?.parents ?? []
  const target = around(element, takes) ?? homes.onlyOne(takes, element)
  if (target === null) return null
  const taken = SINGLETONS.includes(element.name) && homes.holds(target, element.name)
  const twin = attributeOf(element, 'ID') !== null && homes.holds(target, nameAndId(element))
  const text = view.file.text.slice(element.start, element.end)
  const [removal] = dropElement(view.file, element).edits
  if (taken || twin || removal === undefined) return null
  const insertion = addChild(view.file, target, text).edits
  if (insertion.some(({ start, end }) => start < removal.end && removal.start < Math.max(end, start + 1))) return null
  return { title: 'move', values: { what: element.name, value: target.name }, edits: [removal, ...insertion] }
}

function around({ parent }: Element, takes: readonly string[]): Element | null {
  for (let one = parent; one !== null; one = one.parent) if (takes.includes(one.name)) return one
  return null
}

function respelt(view: View, attribute: Attribute, known: readonly string[]): Fix {
  const right = known.find((name) => name.toLowerCase() === attribute.name.toLowerCase())
  const free = right !== undefined && !attribute.of.attributes.some(({ name }) => name === right)
  return free ? renameAttribute(attribute, right) : dropAttribute(view.file, attribute)
}
