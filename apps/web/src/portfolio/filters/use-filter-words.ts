import type { Localised, PortfolioChoices } from '@lotse/contract'
import { clouds, reasons, scenarios, servicePhases, usageStatuses } from '@lotse/playbook'
import { useCallback, useMemo } from 'react'
import { useFormat } from '../../language/use-format.ts'
import { useLocalised, useText } from '../../language/use-text.ts'
import { type Verdict, verdictSigns } from '../../ui/verdict.ts'
import type { FilterPart } from '../address/narrow.ts'
import { type FilterName, findingKinds, type PortfolioSearch } from '../address/search.ts'
import { countryNames } from '../rows/use-row-tools.ts'

type Labelled = Readonly<Record<string, { readonly label: Localised }>>
const labelled: Partial<Record<FilterName, Labelled>> = {
  phase: servicePhases,
  l1: usageStatuses,
  l2: reasons,
  cloud: clouds,
  scenario: scenarios,
}

const verdicts = Object.keys(verdictSigns) as readonly Verdict[]

function wordOf<T extends string>(all: readonly T[], value: string, word: (one: T) => string): string | undefined {
  const known = all.find((one) => one === value)
  return known && word(known)
}

/** What a value of a filter is called; undefined where nobody knows it (any more). */
export function useValueWords(choices: PortfolioChoices | undefined) {
  const say = useText()
  const pick = useLocalised()
  const known = useMemo(
    () => ({
      lead: new Map(choices?.leads.map(({ id, name }) => [id, name])),
      group: new Map(choices?.groups.map(({ id, name }) => [id, name])),
      tag: new Map(choices?.tags.map(({ id, name }) => [id, name])),
    }),
    [choices],
  )
  return useCallback(
    (name: FilterName, value: string): string | undefined => {
      if (value === 'none' && (name === 'lead' || name === 'l1' || name === 'scenario'))
        return say(`portfolio:none.${name}`)
      const label = labelled[name]?.[value]?.label
      if (label) return pick(label)
      if (name === 'state') return wordOf(verdicts, value, (one) => say(`ui:verdict.${one}`))
      if (name === 'findings') return wordOf(findingKinds, value, (one) => say(`portfolio:findingKind.${one}`))
      if (name === 'country') return countryNames()(value)
      if (name === 'lead' || name === 'group' || name === 'tag') return known[name].get(value)
      return value
    },
    [say, pick, known],
  )
}

/** A filter in words, as it stands on its chip: "Phase: Analyse". */
export function usePartWords(
  choices: PortfolioChoices | undefined,
): (part: FilterPart, search: PortfolioSearch) => string {
  const say = useText()
  const format = useFormat()
  const valueWords = useValueWords(choices)
  return useCallback(
    ({ name, value }, search) => {
      switch (name) {
        case 'overdue':
        case 'targetOverdue':
        case 'ownDefinition':
        case 'mine':
          return say(`portfolio:filters.${name}`)
        case 'dueWithin':
          return say('portfolio:filters.chip', {
            field: say('portfolio:filters.dueWithin'),
            value: say('portfolio:filters.dueWithinDays', { count: search.dueWithin ?? 0 }),
          })
        case 'targetFrom':
        case 'targetTo':
          return say(`portfolio:filters.${name}Month`, { month: format.month(String(search[name])) })
        default: {
          const words =
            value === undefined ? String(search[name]) : (valueWords(name, value) ?? say('portfolio:filters.gone'))
          return say('portfolio:filters.chip', { field: say(`portfolio:filters.${name}`), value: words })
        }
      }
    },
    [say, format, valueWords],
  )
}
