import type { Problem } from '../messages/problem.ts'
import { isCloud, isEdition } from '../template/editions.ts'
import { OWNERS, type QuestionKind, type Text } from '../template/types.ts'
import type { OwnItem, OwnPart, OwnQuestion, OwnVersion, ServiceSupport } from './types.ts'

const KIND = 'remediation-template'
const FORM = 1

/** An own part as the text of a JSON file. */
export function textOfOwn({ edition, version, basedOn, day, note, part }: OwnVersion): string {
  const head = { lotse: KIND, form: FORM, edition, version, basedOn, day, note }
  return `${JSON.stringify({ ...head, ...part }, null, 2)}\n`
}

/**
 * Reads such a file. What has the wrong form is told with its place, all of it; what its rules and words lack is for
 * `problemsOfPart` to say.
 */
export function readOwn(text: string): OwnVersion | readonly Problem[] {
  let file: unknown
  try {
    file = JSON.parse(text)
  } catch (error) {
    return [{ code: 'file-json', params: { detail: error instanceof Error ? error.message : String(error) } }]
  }
  const problems: Problem[] = []
  const root = new Place(file, '', problems)
  if (root.at('lotse').value !== KIND) return [{ code: 'file-kind', params: {} }]
  if (root.at('form').value !== FORM) return [{ code: 'file-form', params: {} }]
  const { value: edition } = root.at('edition')
  if (!isEdition(edition)) root.at('edition').expected('commercial | usGov')
  const read = {
    version: root.at('version').text(),
    basedOn: root.at('basedOn').text(),
    day: root.at('day').text(),
    note: root.at('note').both(),
    part: partIn(root),
  }
  return problems.length > 0 || !isEdition(edition) ? problems : { edition, ...read }
}

const KINDS: readonly QuestionKind[] = ['one', 'many', 'yesNo', 'number']

const partIn = (root: Place): OwnPart => ({
  questions: root.at('questions').list().map(questionIn),
  items: root.at('items').list().map(itemIn),
  services: root.at('services').list().map(serviceIn),
})

const questionIn = (place: Place): OwnQuestion => ({
  id: place.at('id').text(),
  kind: place.at('kind').oneOf(KINDS, 'one'),
  section: place.at('section').text(),
  text: place.at('text').both(),
  help: place.at('help').both(),
  options: place
    .at('options')
    .list()
    .map((option) => ({ id: option.at('id').text(), label: option.at('label').both() })),
  askedWhen: place.at('askedWhen').text(),
  retired: place.at('retired').yesNo(),
})

const itemIn = (place: Place): OwnItem => ({
  id: place.at('id').text(),
  group: place.at('group').text(),
  title: place.at('title').both(),
  why: place.at('why').both(),
  verify: place.at('verify').both(),
  owner: place.at('owner').oneOf(OWNERS, 'pm'),
  severity: place.at('severity').oneOf(['blocking', 'advisory'], 'advisory'),
  services: place
    .at('services')
    .list()
    .map((one) => one.text()),
  clouds: cloudsIn(place.at('clouds')),
  when: place.at('when').text(),
  topic: place.at('topic').text(),
  retired: place.at('retired').yesNo(),
})

const serviceIn = (place: Place): ServiceSupport => ({
  service: place.at('service').text(),
  supported: place.at('supported').yesNo(),
  reason: place.at('reason').both(),
  since: place.at('since').text(),
})

function cloudsIn(place: Place): OwnItem['clouds'] {
  if (place.value === null) return null
  return place.list().flatMap((one) => {
    if (isCloud(one.value)) return [one.value]
    one.expected('commercial | gcc | gccHigh | dod')
    return []
  })
}

/** A value in a file, and where it stands. Whatever is not as expected is noted once. */
class Place {
  readonly value: unknown
  private readonly path: string
  private readonly problems: Problem[]

  constructor(value: unknown, path: string, problems: Problem[]) {
    this.value = value
    this.path = path
    this.problems = problems
  }

  at(name: string): Place {
    const value =
      typeof this.value === 'object' && this.value !== null ? new Map(Object.entries(this.value)).get(name) : undefined
    return new Place(value, this.path === '' ? name : `${this.path}.${name}`, this.problems)
  }

  text(): string {
    return typeof this.value === 'string' ? this.value : this.refused('"…"', '')
  }

  yesNo(): boolean {
    return typeof this.value === 'boolean' ? this.value : this.refused('true | false', false)
  }

  both(): Text {
    return { de: this.at('de').text(), en: this.at('en').text() }
  }

  oneOf<V extends string>(known: readonly V[], otherwise: V): V {
    return known.find((one) => one === this.value) ?? this.refused(known.join(' | '), otherwise)
  }

  list(): readonly Place[] {
    if (!Array.isArray(this.value)) return this.refused('[ … ]', [])
    return this.value.map((one, index) => new Place(one, `${this.path}.${index}`, this.problems))
  }

  expected(what: string): void {
    this.problems.push({ code: 'file-value', params: { path: this.path, expected: what } })
  }

  private refused<V>(what: string, otherwise: V): V {
    this.expected(what)
    return otherwise
  }
}
