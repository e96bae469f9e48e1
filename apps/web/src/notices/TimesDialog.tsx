import type { NoticePreferences } from '@lotse/contract'
import { useQueryClient } from '@tanstack/react-query'
import { api, client, ifMatch } from '../app/api.ts'
import { EditDialog } from '../app/EditDialog.tsx'
import { useText } from '../language/use-text.ts'
import { Problem } from '../problem/problem.ts'
import { SelectField } from '../ui/form/SelectField.tsx'
import { TextField } from '../ui/form/TextField.tsx'
import { wantedOf } from './wanted.ts'

type Name = 'digestAt' | 'digestDays' | 'from' | 'until' | 'weekends' | 'timeZone'
type Values = Record<Name, string>

const valuesOf = ({ digestAt, digestDays, quiet, quietWeekends, timeZone }: NoticePreferences): Values => ({
  ...{ digestAt, digestDays, timeZone },
  ...{ from: quiet?.from ?? '', until: quiet?.until ?? '', weekends: quietWeekends ? 'quiet' : 'open' },
})

const timesOf = ({ digestAt, digestDays, from, until, weekends, timeZone }: Values) => ({
  ...{ digestAt, timeZone, quietWeekends: weekends === 'quiet' },
  digestDays: digestDays === 'daily' ? ('daily' as const) : ('workdays' as const),
  quiet: from === '' && until === '' ? null : { from, until },
})

/** Half a quiet, and one that ends as it begins, would be none without a word: refused at the field. */
function refuseHalf({ from, until }: Values, say: ReturnType<typeof useText>): void {
  if ((from === '') === (until === '') && (from !== until || from === '')) return
  const field = from === '' ? 'from' : 'until'
  const message = say(from === until ? 'notices:times.quietEmpty' : 'notices:times.quietHalf')
  const errors = [{ field, code: 'quiet', message }]
  throw new Problem({ code: 'input-not-valid', status: 422, title: '', detail: message, errors })
}

interface Props {
  readonly preferences: NoticePreferences
  readonly onClose: () => void
}

/** When the digest comes, and when it is quiet. Without a beginning or an end there are no quiet hours. */
export function TimesDialog({ preferences, onClose }: Props) {
  const say = useText()
  const queries = useQueryClient()
  const zones = [...new Set([preferences.timeZone, 'UTC', ...Intl.supportedValuesOf('timeZone')])].sort()
  const days = (['workdays', 'daily'] as const).map((value) => ({ value, label: say(`notices:times.days.${value}`) }))
  const weekends = (['quiet', 'open'] as const).map((value) => ({
    value,
    label: say(`notices:times.weekend.${value}`),
  }))
  const named = (options: readonly { value: string; label: string }[]) => (value: string) =>
    options.find((one) => one.value === value)?.label ?? value
  return (
    <EditDialog<Name, NoticePreferences>
      title={say('notices:times.change')}
      submitLabel={say('notices:save')}
      thing={preferences}
      valuesOf={valuesOf}
      fields={{
        digestAt: { label: say('notices:times.digestAt') },
        digestDays: { label: say('notices:times.digestDays'), show: named(days) },
        from: { label: say('notices:times.from') },
        until: { label: say('notices:times.until') },
        weekends: { label: say('notices:times.weekendsField'), show: named(weekends) },
        timeZone: { label: say('notices:times.zone') },
      }}
      save={async (values, on) => {
        refuseHalf(values, say)
        const body = { ...wantedOf(on), ...timesOf(values) }
        await client.noticeSettings.change({ params: {}, headers: { 'if-match': ifMatch(on.version) }, body })
        await queries.invalidateQueries({ queryKey: api.noticeSettings.key() })
      }}
      onClose={onClose}
    >
      <TextField name="digestAt" type="time" label={say('notices:times.digestAt')} required />
      <SelectField name="digestDays" label={say('notices:times.digestDays')} options={days} />
      <TextField name="from" type="time" label={say('notices:times.from')} hint={say('notices:times.quietHint')} />
      <TextField name="until" type="time" label={say('notices:times.until')} />
      <SelectField name="weekends" label={say('notices:times.weekendsField')} options={weekends} />
      <SelectField
        name="timeZone"
        label={say('notices:times.zone')}
        options={zones.map((value) => ({ value, label: value.replaceAll('_', ' ') }))}
      />
    </EditDialog>
  )
}
