import { useNavigate } from '@tanstack/react-router'
import { useSelf } from '../app/session.ts'
import { Entry, Unfold } from '../app/Unfold.tsx'
import { useText } from '../language/use-text.ts'

/** Brings in what is kept elsewhere: customers from a list, states of tasks from the vendor's portal. */
export function ImportMenu() {
  const say = useText()
  const navigate = useNavigate()
  const self = useSelf()
  return (
    <Unfold label={say('portfolio:import.action')}>
      {(fold) => {
        const opening = (to: '/customers/import' | '/portal-import') => () => {
          fold()
          void navigate({ to })
        }
        return (
          <>
            {self?.may.createCustomer && (
              <Entry about={say('portfolio:import.listAbout')} onClick={opening('/customers/import')}>
                {say('portfolio:importList')}
              </Entry>
            )}
            <Entry about={say('portfolio:import.portalAbout')} onClick={opening('/portal-import')}>
              {say('portfolio:import.portal')}
            </Entry>
          </>
        )
      }}
    </Unfold>
  )
}
