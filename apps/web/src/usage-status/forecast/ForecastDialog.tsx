import { type IsoDate, isIsoDate } from '@lotse/calendar'
import type { Forecast } from '@lotse/contract'
import { forecastMilestones } from '@lotse/playbook'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { client, ifMatch } from '../../app/api.ts'
import { showToast } from '../../app/toasts/toast-store.ts'
import { renewEngagement } from '../../engagements/renew.ts'
import { usePlace } from '../../engagements/use-place.ts'
import { useFormat } from '../../language/use-format.ts'
import { useText } from '../../language/use-text.ts'
import { isProblem } from '../../problem/problem.ts'
import { ConflictDialog } from '../../ui/dialog/ConflictDialog.tsx'
import { DateField } from '../../ui/form/DateField.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import styles from '../status.module.css'
import { milestoneFields } from './milestones.ts'

interface Values {
  readonly reach10: string
  readonly reach40: string
  readonly reach70: string
  readonly reason: string
}

const valuesOf = ({ reach10, reach40, reach70 }: Forecast): Values => ({
  reach10: reach10 ?? '',
  reach40: reach40 ?? '',
  reach70: reach70 ?? '',
  reason: '',
})
const day = (value: string): IsoDate | null => (isIsoDate(value) ? value : null)

/** The days on which 10, 40 and 70 per cent are expected; somebody else's days are shown beside one's own. */
export function ForecastDialog({ forecast, onClose }: { readonly forecast: Forecast; readonly onClose: () => void }) {
  const say = useText()
  const format = useFormat()
  const place = usePlace()
  const queries = useQueryClient()
  const [base, setBase] = useState(forecast)
  const [mine, setMine] = useState(valuesOf(forecast))
  const [theirs, setTheirs] = useState<Forecast | null>(null)
  const [isResolved, setResolved] = useState(false)

  const save = async (values: Values) => {
    const { reach10, reach40, reach70, reason } = values
    const body = { reach10: day(reach10), reach40: day(reach40), reach70: day(reach70), reason: reason.trim() || null }
    try {
      await client.usageStatus.setForecast({ params: place, headers: { 'if-match': ifMatch(base.version) }, body })
      showToast({ words: { key: 'usageStatus:forecast.saved' } })
      void renewEngagement(queries, place)
      onClose()
    } catch (problem) {
      if (!isProblem(problem) || problem.code !== 'changed-meanwhile') throw problem
      setMine(values)
      setTheirs(problem.current as Forecast)
    }
  }
  const label = (milestone: (typeof forecastMilestones)[number]) =>
    say('usageStatus:forecast.reach', { share: format.percent(milestone / 100, 0) })
  if (theirs) {
    const sides = { base: valuesOf(base), mine, theirs: valuesOf(theirs) }
    const shown = (value: string) => (isIsoDate(value) ? format.date(value) : value)
    return (
      <ConflictDialog
        fields={forecastMilestones.map((milestone) => {
          const name = milestoneFields[milestone]
          return {
            name,
            label: label(milestone),
            base: shown(sides.base[name]),
            mine: shown(sides.mine[name]),
            theirs: shown(sides.theirs[name]),
          }
        })}
        onResolve={(chosen) => {
          const names = Object.values(milestoneFields)
          const taken = names.map((name) => [
            name,
            chosen[name] === shown(mine[name]) ? mine[name] : sides.theirs[name],
          ])
          setMine({ ...mine, ...Object.fromEntries(taken) })
          setResolved(true)
          setBase(theirs)
          setTheirs(null)
        }}
        onClose={onClose}
      />
    )
  }
  return (
    <FormDialog<Values>
      title={say('usageStatus:forecast.dialog')}
      submitLabel={say('usageStatus:forecast.save')}
      defaultValues={mine}
      begins={isResolved ? 'sending' : 'clean'}
      onSubmit={save}
      onSent={() => undefined}
      onClose={onClose}
    >
      <div className={styles.pair}>
        {forecastMilestones.map((milestone) => (
          <DateField key={milestone} name={milestoneFields[milestone]} label={label(milestone)} />
        ))}
      </div>
      <p className={styles.quiet}>{say('usageStatus:forecast.hint')}</p>
      {forecast.version > 1 && (
        <TextField name="reason" multiline rows={2} label={say('usageStatus:forecast.reason')} />
      )}
    </FormDialog>
  )
}
