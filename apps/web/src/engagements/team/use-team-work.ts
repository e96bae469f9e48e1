import type { RoleCode, Scenario } from '@lotse/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, client, ifMatch } from '../../app/api.ts'
import { useEngagement } from '../engagement-context.ts'
import { renewEngagement } from '../renew.ts'
import { usePlace } from '../use-place.ts'

/** A change of who has a part in the engagement, or of its scenario; the page is renewed after it. */
export type TeamWork =
  | {
      readonly kind: 'assign'
      readonly personId: string
      readonly role: RoleCode
      readonly primary?: boolean
      readonly reason?: string | null
    }
  | { readonly kind: 'unassign'; readonly assignmentId: string; readonly reason?: string | null }
  | { readonly kind: 'primary'; readonly assignmentId: string }
  | { readonly kind: 'scenario'; readonly scenario: Scenario }

export function useTeamWork() {
  const place = usePlace()
  const queries = useQueryClient()
  const { version } = useEngagement()
  return useMutation({
    mutationFn: async ({ kind, ...work }: TeamWork): Promise<void> => {
      if ('scenario' in work) {
        await client.engagements.change({
          params: place,
          headers: { 'if-match': ifMatch(version) },
          body: { scenario: work.scenario },
        })
      } else if ('personId' in work) await client.engagements.assign({ ...place, ...work })
      else if (kind === 'primary') await client.engagements.makePrimary({ ...place, ...work })
      else await client.engagements.unassign({ ...place, ...work })
    },
    onSettled: async () => {
      await renewEngagement(queries, place)
      await queries.invalidateQueries({ queryKey: api.engagements.key() })
    },
  })
}
