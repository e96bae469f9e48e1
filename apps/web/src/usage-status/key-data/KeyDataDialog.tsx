import { isIsoDate } from '@lotse/calendar'
import type { KeyData } from '@lotse/contract'
import { businessReasons } from '@lotse/playbook'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { client, ifMatch } from '../../app/api.ts'
import { showToast } from '../../app/toasts/toast-store.ts'
import { renewEngagement } from '../../engagements/renew.ts'
import { usePlace } from '../../engagements/use-place.ts'
import { useFormat } from '../../language/use-format.ts'
import { useLocalised, useText } from '../../language/use-text.ts'
import { isProblem } from '../../problem/problem.ts'
import { ConflictDialog } from '../../ui/dialog/ConflictDialog.tsx'
import { DateField } from '../../ui/form/DateField.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import styles from '../status.module.css'
import { BusinessReasons } from './BusinessReasons.tsx'
import { type KeyDataValues, keyDataInput, keyDataValues, reasonsIn, ssat } from './fields.ts'

const names = ['wantedOn', 'intent', 'businessReasons', 'successOwner', ...ssat] as const

/** The key data in one dialog; what somebody else saved meanwhile is shown field by field, and nothing typed is lost. */
export function KeyDataDialog({ keyData, onClose }: { readonly keyData: KeyData; readonly onClose: () => void }) {
  const say = useText()
  const format = useFormat()
  const localised = useLocalised()
  const place = usePlace()
  const queries = useQueryClient()
  const [base, setBase] = useState(keyData)
  const [mine, setMine] = useState(keyDataValues(keyData))
  const [theirs, setTheirs] = useState<KeyData | null>(null)
  const [isResolved, setResolved] = useState(false)

  const save = async (values: KeyDataValues) => {
    const headers = { 'if-match': ifMatch(base.version) }
    try {
      await client.usageStatus.setKeyData({ params: place, headers, body: keyDataInput(values) })
      showToast({ words: { key: 'usageStatus:keyData.saved' } })
      void renewEngagement(queries, place)
      onClose()
    } catch (problem) {
      if (!isProblem(problem) || problem.code !== 'changed-meanwhile') throw problem
      setMine(values)
      setTheirs(problem.current as KeyData)
    }
  }
  const shown = (values: KeyDataValues, name: (typeof names)[number]): string => {
    const value = values[name]
    if (name === 'businessReasons')
      return format.list(reasonsIn(value).map((id) => localised(businessReasons[id].label)))
    return isIsoDate(value) ? format.date(value) : value
  }
  if (theirs) {
    const sides = { base: keyDataValues(base), mine, theirs: keyDataValues(theirs) }
    return (
      <ConflictDialog
        fields={names.map((name) => ({
          name,
          label: say(`usageStatus:keyData.${name}`),
          base: shown(sides.base, name),
          mine: shown(sides.mine, name),
          theirs: shown(sides.theirs, name),
        }))}
        onResolve={(chosen) => {
          const side = (name: (typeof names)[number]) =>
            chosen[name] === shown(sides.mine, name) ? sides.mine[name] : sides.theirs[name]
          setMine(Object.fromEntries(names.map((name) => [name, side(name)])) as unknown as KeyDataValues)
          setResolved(true)
          setBase(theirs)
          setTheirs(null)
        }}
        onClose={onClose}
      />
    )
  }
  return (
    <FormDialog<KeyDataValues>
      title={say('usageStatus:keyData.title')}
      submitLabel={say('usageStatus:keyData.save')}
      defaultValues={mine}
      begins={isResolved ? 'sending' : 'clean'}
      onSubmit={save}
      onSent={() => undefined}
      onClose={onClose}
    >
      <div className={styles.pair}>
        <DateField name="wantedOn" label={say('usageStatus:keyData.wantedOn')} />
        <TextField name="successOwner" label={say('usageStatus:keyData.successOwner')} />
      </div>
      <TextField name="intent" multiline rows={2} label={say('usageStatus:keyData.intent')} />
      <BusinessReasons />
      <h3 className={styles.past}>{say('usageStatus:keyData.ssat')}</h3>
      {ssat.map((name) => (
        <TextField key={name} name={name} multiline rows={2} label={say(`usageStatus:keyData.${name}`)} />
      ))}
    </FormDialog>
  )
}
