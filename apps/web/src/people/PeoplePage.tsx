import { Button } from '@fluentui/react-components'
import { PersonAddRegular } from '@fluentui/react-icons/svg/person-add'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import type { Action } from '../app/actions/action.ts'
import { usePageActions } from '../app/actions/registry.ts'
import { api } from '../app/api.ts'
import { Loaded } from '../app/Loaded.tsx'
import { useSelf } from '../app/session.ts'
import { useText } from '../language/use-text.ts'
import { KeyHint } from '../ui/KeyHint.tsx'
import { onDemand } from '../ui/on-demand.ts'
import { PageHead } from '../ui/PageHead.tsx'
import { Panel } from '../ui/Panel.tsx'
import { TableSkeleton } from '../ui/Skeleton.tsx'
import { PeopleList } from './PeopleList.tsx'

const InvitePerson = onDemand(async () => (await import('./InvitePerson.tsx')).InvitePerson)
const PersonPanel = onDemand(async () => (await import('./PersonPanel.tsx')).PersonPanel)

const route = getRouteApi('/inside/people')

/** Who may sign in: found, invited, changed, sent out and let in again. */
export function PeoplePage() {
  const say = useText()
  const navigate = useNavigate()
  const mayManage = useSelf()?.may.administer ?? false
  const people = useQuery(api.people.list.queryOptions({ input: {} }))
  const { person: shownId, ...list } = route.useSearch()
  const shown = people.data?.find(({ id }) => id === shownId)
  const [isInviting, setInviting] = useState(false)
  const actions = useMemo<readonly Action[]>(
    () => [
      {
        id: 'people.invite',
        label: 'people:invite.action',
        section: 'create',
        shortcut: 'n',
        isAvailable: () => mayManage,
        run: () => setInviting(true),
      },
    ],
    [mayManage],
  )
  usePageActions(actions)
  return (
    <>
      <PageHead
        title={say('people:title')}
        line={say(mayManage ? 'people:line' : 'people:lineReading')}
        actions={
          mayManage && (
            <Button
              appearance="primary"
              icon={<PersonAddRegular />}
              {...InvitePerson.fetchedBy}
              onClick={() => setInviting(true)}
            >
              {say('people:invite.action')}
              <KeyHint shortcut="n" />
            </Button>
          )
        }
      />
      <Panel>
        <Loaded query={people} skeleton={<TableSkeleton rows={5} />}>
          {(everybody) => <PeopleList people={everybody} />}
        </Loaded>
      </Panel>
      {shown && (
        <PersonPanel
          person={shown}
          mayManage={mayManage}
          onClose={() => void navigate({ to: '/people', search: list, replace: true })}
        />
      )}
      {isInviting && <InvitePerson onClose={() => setInviting(false)} />}
    </>
  )
}
