import { ELEMENTS, type Finding } from '@lotse/odt'

/** Elements that the form shows as one thing with all their attributes. */
const AS_ONE = ['Language', 'Property', 'User', 'Setup', 'Remove', 'RemoveMSI']
/** Attributes that the form shows as the thing itself. */
const NAMES_IT = ['Product/ID']
/** Lists that the form shows as one field of their parent. */
const LISTS = ['ExcludeApp', 'IgnoreProduct']

/**
 * Where in the form a finding belongs: a path such as `Configuration/Add/@Channel` or `Configuration/Add/Product[2]`,
 * `Property:NAME` for a property that is missing. What misses something stands where it would be said.
 */
export function fieldOf({ path, rule, fix }: Finding): string {
  const [element = '', attribute] = path.split('/@')
  if (attribute === undefined) {
    const missing = fix?.title === 'add' ? missingField(element, fix.values.what ?? '') : null
    return missing ?? WITHOUT_FIX[rule] ?? asField(element)
  }
  const name = lastName(element)
  const right = name === 'Add' && attribute === 'Branch' ? 'Channel' : attribute
  const known = ELEMENTS[name]?.attributes.includes(right) === true
  if (!known || AS_ONE.includes(name) || NAMES_IT.includes(`${name}/${right}`)) return asField(element)
  return LISTS.includes(name) ? asField(element) : `${element}/@${right}`
}

/** What would be said by an element that is not there. */
const WITHOUT_FIX: Readonly<Record<string, string>> = {
  'display-missing': 'Configuration/Display/@Level',
  'sample-unchanged': 'Configuration/Display/@Level',
  'channel-missing': 'Configuration/Add/@Channel',
  'no-removemsi': 'Configuration/RemoveMSI',
}

function missingField(element: string, what: string): string | null {
  const attribute = /^(\w+)\/@(\w+)=/.exec(what)
  if (attribute !== null) return AS_ONE.includes(lastName(element)) ? element : `${element}/@${attribute[2]}`
  const property = /^<Property Name="(\w+)"/.exec(what)
  if (property !== null) return `Property:${property[1]}`
  const child = /^<(\w+)/.exec(what)?.[1]
  if (child === 'Display') return 'Configuration/Display/@Level'
  return child === 'RemoveMSI' ? 'Configuration/RemoveMSI' : null
}

function asField(element: string): string {
  const name = lastName(element)
  const parent = element.slice(0, Math.max(0, element.lastIndexOf('/')))
  if (name === 'ExcludeApp') return `${parent}/ExcludeApp`
  return name === 'IgnoreProduct' ? parent : element
}

const lastName = (path: string): string => path.slice(path.lastIndexOf('/') + 1).replace(/\[\d+\]$/, '')
