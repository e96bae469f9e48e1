import { Button } from '@fluentui/react-components'
import type { UsageStates } from '@lotse/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, client } from '../app/api.ts'
import { Loaded } from '../app/Loaded.tsx'
import { reportProblem } from '../app/toasts/report.ts'
import { showToast } from '../app/toasts/toast-store.ts'
import { useFormat } from '../language/use-format.ts'
import { useLocalised, useText } from '../language/use-text.ts'
import { onDemand } from '../ui/on-demand.ts'
import { Panel } from '../ui/Panel.tsx'
import { type TenantPlace, useTenantPlace } from '../usage/usage-query.ts'
import { OwnPanel } from './OwnPanel.tsx'
import styles from './usage-settings.module.css'

const ConfirmDialog = onDemand(async () => (await import('./ConfirmDialog.tsx')).ConfirmDialog)

/** The confirmed state of the tenant, who confirmed one early, and what the customer is judged by. */
export function StatePanel() {
  const place = useTenantPlace()
  const states = useQuery(api.usageVerdict.states.queryOptions({ input: place }))
  return (
    <>
      <Loaded query={states} skeleton={null}>
        {(loaded) => <State states={loaded} place={place} />}
      </Loaded>
      <OwnPanel customerId={place.customerId} />
    </>
  )
}

function State({ states, place }: { readonly states: UsageStates; readonly place: TenantPlace }) {
  const say = useText()
  const local = useLocalised()
  const [isConfirming, setConfirming] = useState(false)
  const { month, raw, sentence, pending, quiet, may, breaks, confirmations } = states
  if (month === null || sentence === null || raw === null) return null
  // The verdict itself stands above; this is for whoever has to decide, or wants to know who did.
  if (pending === null && breaks.length === 0 && confirmations.every(({ withdrawn }) => withdrawn)) return null
  return (
    <Panel
      title={say('usageSettings:states.title')}
      actions={
        pending !== null &&
        may.confirm && (
          <Button {...ConfirmDialog.fetchedBy} onClick={() => setConfirming(true)}>
            {say('usageSettings:states.confirm')}
          </Button>
        )
      }
    >
      <p className={styles.line}>
        {pending === null ? local(sentence) : say('usageSettings:states.pending', { state: local(pending.name) })}{' '}
        {say('usageSettings:states.raw', { raw: say(`usageSettings:state.${raw}`) })}
        {quiet && ` ${say('usageSettings:states.quiet')}`}
      </p>
      <Breaks breaks={breaks} />
      <Words states={states} place={place} />
      {isConfirming && pending !== null && (
        <ConfirmDialog place={place} month={month} name={local(pending.name)} onClose={() => setConfirming(false)} />
      )}
    </Panel>
  )
}

function Breaks({ breaks }: Pick<UsageStates, 'breaks'>) {
  const say = useText()
  const local = useLocalised()
  const format = useFormat()
  if (breaks.length === 0) return null
  return (
    <>
      <h3>{say('usageSettings:states.breaks')}</h3>
      <ul className={styles.rows}>
        {breaks.map(({ month, kind, name }) => (
          <li key={`${month} ${kind}`}>
            {say('usageSettings:states.breakItem', { month: format.month(month), name: local(name) })}
          </li>
        ))}
      </ul>
    </>
  )
}

/** The words in force; those taken back stand in the history. */
function Words({ states, place }: { readonly states: UsageStates; readonly place: TenantPlace }) {
  const say = useText()
  const local = useLocalised()
  const format = useFormat()
  const withdraw = useWithdraw(place)
  const inForce = states.confirmations.filter(({ withdrawn }) => !withdrawn)
  if (inForce.length === 0) return null
  return (
    <>
      <h3>{say('usageSettings:states.early')}</h3>
      <ul className={styles.words}>
        {inForce.map(({ id, month, name, by, on, reason, used }) => (
          <li key={id}>
            <span>
              {say(reason === null ? 'usageSettings:states.wordForCustomer' : 'usageSettings:states.word', {
                month: format.month(month),
                state: local(name),
                by: by?.name ?? '',
                on: format.date(on),
                reason: reason ?? '',
              })}
              {!used && ` ${say('usageSettings:states.unused')}`}
            </span>
            {states.may.confirm && (
              <Button size="small" disabledFocusable={withdraw.isPending} onClick={() => withdraw.mutate(id)}>
                {say('usageSettings:states.withdraw')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

function useWithdraw(place: TenantPlace) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (confirmationId: string) => client.usageVerdict.withdrawConfirmation({ ...place, confirmationId }),
    onSuccess: async (states) => {
      queries.setQueryData(api.usageVerdict.states.queryKey({ input: place }), states)
      await queries.invalidateQueries({ queryKey: api.usage.key() })
      showToast({ words: { key: 'usageSettings:states.withdrawn' } })
    },
    onError: reportProblem,
  })
}
