import type { Solution } from '@lotse/contract'
import { useQuery } from '@tanstack/react-query'
import { api, client } from '../app/api.ts'
import { useText } from '../language/use-text.ts'
import { Partial } from '../ui/states/Partial.tsx'
import { inputOf, textsOf, valuesOf } from './values.ts'

/**
 * Says which words of an entry give a customer away by now: a customer or a contact may have come to Lotse after it was
 * written. For whoever may put it right.
 */
export function NamesFinding({ solution }: { readonly solution: Solution }) {
  const say = useText()
  const { id, version } = solution
  const { data } = useQuery({
    queryKey: [...api.solutions.key(), 'names', id, version],
    queryFn: () => {
      const input = inputOf(valuesOf(solution))
      return client.solutions.check({ texts: textsOf(input, ''), solutionId: id, kept: input.kept })
    },
  })
  if (!data || data.hits.length === 0) return null
  return (
    <Partial
      what={say('solutions:names.title', { count: data.hits.length })}
      why={say('solutions:names.found', { words: data.hits.map(({ word }) => word).join(', ') })}
    />
  )
}
