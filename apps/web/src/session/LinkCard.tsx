import { useMutation, useQuery } from '@tanstack/react-query'
import { Link, useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../app/api.ts'
import { preferences, setPreferences } from '../app/preferences.ts'
import { useText } from '../language/use-text.ts'
import { isProblem } from '../problem/problem.ts'
import { useProblemText } from '../problem/use-problem-text.ts'
import { PageForm } from '../ui/form/PageForm.tsx'
import { TextField } from '../ui/form/TextField.tsx'
import { PageHead } from '../ui/PageHead.tsx'
import { Panel } from '../ui/Panel.tsx'
import { Skeleton, TextSkeleton } from '../ui/Skeleton.tsx'
import { Failed } from '../ui/states/Failed.tsx'
import { keySearch } from './search.ts'
import { useEnter } from './use-enter.ts'

/** What a one-time link is for. Opening it changes nothing: only the button uses it, because mail scanners open links. */
export function LinkCard({ token }: { readonly token: string }) {
  const say = useText()
  const enter = useEnter()
  const router = useRouter()
  const problemText = useProblemText()
  const [languageAtFirst] = useState(() => preferences().language)
  const { data, error, refetch } = useQuery(api.session.useLinkInfo.queryOptions({ input: { token } }))

  const use = useMutation(api.session.useLink.mutationOptions())

  const signIn = async ({ pin }: { pin: string }) => {
    const state = await use.mutateAsync({ token, ...(data?.needsPin && { pin }) })
    if (state.self === null || data === undefined) return enter(state)
    if (data.purpose === 'personalLink') return enter(state, '/')
    // Who invited knows the person's language; whoever changed it on this page knows better.
    if (data.purpose === 'invitation' && preferences().language === languageAtFirst) {
      setPreferences({ language: state.self.language })
    }
    await enter(state, router.buildLocation({ to: '/sign-in/key', search: keySearch({ after: data.purpose }) }).href)
  }

  if (error !== null) {
    if (!isProblem(error)) throw error
    const { title, detail } = problemText(error)
    const isOver = error.code === 'link-not-valid' || error.code === 'input-not-valid'
    return (
      <Failed
        level={1}
        what={title}
        why={detail}
        how={<Link to="/sign-in">{say('session:link.back')}</Link>}
        {...(isOver ? {} : { onRetry: () => void refetch() })}
      />
    )
  }
  if (data === undefined) {
    return (
      <>
        <Skeleton width={260} height={28} />
        <TextSkeleton lines={3} />
      </>
    )
  }
  const { purpose, name, email, customerName, needsPin } = data
  const whose = { name: name ?? '', email: email ?? '', customer: customerName ?? '' }
  const words = {
    'first-administrator': [say('session:link.firstTitle'), say('session:link.first')],
    invitation: [say('session:link.invitationTitle', whose), say('session:link.invitation', whose)],
    personalLink: [say('session:link.personalTitle', whose), say('session:link.personal', whose)],
    recovery: [say('session:link.recoveryTitle', whose), say('session:link.recovery', whose)],
  }[purpose]
  return (
    <>
      <PageHead title={words[0] ?? ''} />
      <Panel>
        <PageForm submitLabel={say('session:link.use')} defaultValues={{ pin: '' }} onSubmit={signIn}>
          <p>{words[1]}</p>
          {needsPin && (
            <TextField name="pin" label={say('session:link.pin')} hint={say('session:link.pinHint')} required />
          )}
        </PageForm>
      </Panel>
    </>
  )
}
