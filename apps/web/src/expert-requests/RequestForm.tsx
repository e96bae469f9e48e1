import { Button } from '@fluentui/react-components'
import type { ExpertRequest } from '@lotse/contract'
import { expertTopicIds } from '@lotse/playbook'
import { type FormEvent, useRef } from 'react'
import { FormProvider } from 'react-hook-form'
import { useText } from '../language/use-text.ts'
import { useSend } from '../ui/form/use-send.ts'
import { onDemand } from '../ui/on-demand.ts'
import { Panel } from '../ui/Panel.tsx'
import styles from './expert-requests.module.css'
import { KeptState } from './KeptState.tsx'
import { Repetitions } from './Repetitions.tsx'
import { RequestFields } from './RequestFields.tsx'
import { StepButtons } from './StepButtons.tsx'
import { useKeptForm } from './use-kept-form.ts'
import { useRemove } from './use-remove.ts'
import { useStep } from './use-step.ts'
import { chosen, type RequestValues, valuesOf } from './values.ts'

const RequestConflict = onDemand(async () => (await import('./RequestConflict.tsx')).RequestConflict)

/**
 * The form of a request while its requester fills it in. It keeps itself; sending it says at the fields what is missing.
 * A question is answered in the same form.
 */
export function RequestForm({ request }: { readonly request: ExpertRequest }) {
  const say = useText()
  const take = useStep(request)
  const { remove } = useRemove(request)
  const answer = useRef<HTMLTextAreaElement>(null)
  const step = request.state === 'moreInfo' ? 'answer' : 'submit'
  const sending = request.state === 'rejected' ? 'again' : step
  const { form, send } = useSend<RequestValues>({ defaultValues: valuesOf(request.form) }, async () => {
    const { version } = await kept.keep()
    await take({ step, words: answer.current?.value.trim() ?? '' }, version)
  })
  const kept = useKeptForm(request, form)
  const { errors, isSubmitting } = form.formState
  const { topic, partner } = form.watch()
  const about = chosen(expertTopicIds, topic)
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    void send()
  }
  return (
    <FormProvider {...form}>
      <form noValidate className={styles.page} onSubmit={onSubmit}>
        {step === 'answer' && (
          <Panel title={say('expertRequests:answer.title')}>
            <label className={styles.answer}>
              {say('expertRequests:answer.words')}
              <textarea ref={answer} rows={3} maxLength={8000} />
            </label>
          </Panel>
        )}
        <RequestFields request={request} />
        {about !== null && partner.trim() !== '' && <Repetitions request={request} topic={about} partner={partner} />}
        {errors.root?.message && (
          <p role="alert" className={styles.problem}>
            {errors.root.message}
          </p>
        )}
        <div className={styles.actions}>
          <Button type="submit" appearance="primary" disabledFocusable={isSubmitting}>
            {say(`expertRequests:send.${sending}`)}
          </Button>
          {request.may.remove && <Button onClick={() => void remove()}>{say('expertRequests:remove')}</Button>}
          <KeptState kept={kept.kept} onRetry={() => void kept.keep().catch(() => undefined)} />
        </div>
      </form>
      <StepButtons request={request} without={['submit', 'answer']} />
      {kept.theirs && (
        <RequestConflict
          base={kept.base}
          mine={form.getValues()}
          theirs={kept.theirs}
          onResolve={kept.goOn}
          onLeave={kept.leave}
        />
      )}
    </FormProvider>
  )
}
