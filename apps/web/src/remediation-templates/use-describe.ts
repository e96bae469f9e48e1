import type { TemplatePart } from '@lotse/contract'
import { useFormat } from '../language/use-format.ts'
import { useLocalised, useText } from '../language/use-text.ts'

type Around = TemplatePart['comesAlong']

const isText = (value: unknown): value is { readonly de: string; readonly en: string } =>
  typeof value === 'object' && value !== null && 'de' in value && 'en' in value

/** The value of a field in words, line by line. */
export function useDescribe({ sections, groups, questions }: Around) {
  const say = useText()
  const local = useLocalised()
  const format = useFormat()
  const services = questions.find(({ id }) => id === 'svc')?.options ?? []
  const nameIn = (
    list: readonly { readonly id: string; readonly title: { de: string; en: string } }[],
    id: unknown,
  ) => {
    const found = list.find((one) => one.id === id)
    return found ? local(found.title) : String(id)
  }
  const service = (id: unknown) => {
    const found = services.find((one) => one.id === id)
    return found ? local(found.label) : String(id)
  }

  function lines(name: string, value: unknown): string[] {
    if (value === undefined) return []
    if (isText(value)) return value.de === '' && value.en === '' ? [] : [`DE: ${value.de}`, `EN: ${value.en}`]
    if (typeof value === 'boolean') return [say(value ? 'remediationTemplates:yes' : 'remediationTemplates:no')]
    if (name === 'clouds')
      return Array.isArray(value)
        ? value.map((one) => say(`remediationTemplates:cloud.${one as 'gcc'}`))
        : [say('remediationTemplates:all')]
    if (name === 'services' && Array.isArray(value)) return value.map(service)
    if (name === 'options' && Array.isArray(value))
      return value.map(({ id, label }: { id: string; label: { de: string; en: string } }) => {
        return `${id}: ${label.de} / ${label.en}`
      })
    const text = String(value)
    if (text === '') return name === 'askedWhen' ? [say('remediationTemplates:always')] : []
    if (name === 'section') return [nameIn(sections, value)]
    if (name === 'group') return [nameIn(groups, value)]
    if (name === 'service') return [service(value)]
    if (name === 'kind') return [say(`remediationTemplates:kind.${text as 'one'}`)]
    if (name === 'severity') return [say(`remediationTemplates:severity.${text as 'blocking'}`)]
    if (name === 'owner') return [say(`remediationTemplates:owner.${text as 'client'}`)]
    if (name === 'since') return [format.date(text)]
    return [text]
  }
  return { lines, service, section: (id: string) => nameIn(sections, id), group: (id: string) => nameIn(groups, id) }
}
