import type { Division, UsageStatusOverview } from '@lotse/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { client, ifMatch } from '../../app/api.ts'
import { showToast } from '../../app/toasts/toast-store.ts'
import { useEngagement } from '../../engagements/engagement-context.ts'
import { renewEngagement } from '../../engagements/renew.ts'
import { usePlace } from '../../engagements/use-place.ts'
import { useLocalised, useText } from '../../language/use-text.ts'
import { useToday } from '../../language/use-today.ts'
import { isProblem } from '../../problem/problem.ts'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { stageHere } from '../stage-here.ts'
import { DivisionConflict } from './DivisionConflict.tsx'
import { DivisionFields } from './DivisionFields.tsx'
import { type DivisionValues, divisionInput, divisionValues, rebased } from './division-values.ts'

interface Props {
  readonly overview: UsageStatusOverview
  readonly onClose: () => void
}

/**
 * All counts of an engagement in one dialog: split, new seats, recount, merge; saved together or not at all. When
 * somebody else was faster, both sides are shown and everything typed stays (engagement.md §5, "Split entitlement").
 */
export function DivideDialog({ overview, onClose }: Props) {
  const say = useText()
  const localised = useLocalised()
  const place = usePlace()
  const queries = useQueryClient()
  const stage = stageHere(useEngagement(), useToday())
  const [base, setBase] = useState(overview.division)
  const [mine, setMine] = useState(divisionValues(overview.division))
  const [theirs, setTheirs] = useState<Division | null>(null)

  const save = async (values: DivisionValues) => {
    try {
      const { warnings } = await client.usageStatus.divide({
        params: place,
        headers: { 'if-match': ifMatch(base.version) },
        body: divisionInput(values, stage),
      })
      showToast({
        words: { key: 'usageStatus:divide.saved', values: { warning: warnings.map(localised).join(' ') } },
      })
      void renewEngagement(queries, place)
      onClose()
    } catch (problem) {
      if (!isProblem(problem) || problem.code !== 'changed-meanwhile') throw problem
      setMine(values)
      setTheirs(problem.current as Division)
    }
  }
  if (theirs)
    return (
      <DivisionConflict
        mine={mine}
        theirs={theirs}
        onClose={() => {
          onClose()
          void renewEngagement(queries, place)
        }}
        onGoOn={() => {
          setMine(rebased(mine, theirs))
          setBase(theirs)
          setTheirs(null)
        }}
      />
    )
  return (
    <FormDialog<DivisionValues>
      key={base.version}
      title={say('usageStatus:divide.title')}
      submitLabel={say('usageStatus:divide.save')}
      defaultValues={mine as never}
      begins={base === overview.division ? 'clean' : 'unsaved'}
      onSubmit={save}
      onSent={() => undefined}
      onClose={onClose}
    >
      <DivisionFields division={base} stage={stage} />
    </FormDialog>
  )
}
