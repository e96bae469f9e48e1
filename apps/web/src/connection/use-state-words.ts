import type { Connection } from '@lotse/contract'
import { useFormat } from '../language/use-format.ts'
import { useText } from '../language/use-text.ts'

/** How a connection stands, as a sentence, and why or what to do. */
export function useStateWords(connection: Connection): { readonly title: string; readonly why: string } {
  const say = useText()
  const format = useFormat()
  const { state, failingSince, daysToExpiry, credential, nextReadAt, sources } = connection
  const expiresOn = credential.expiresOn === null ? '' : format.date(credential.expiresOn)
  const monthly = sources.find(({ source }) => source === 'appUserDetail')
  const answer = monthly === undefined ? '' : say(`connection:answer.${monthly.answer}`)
  const title =
    state === 'expiring'
      ? say('connection:state.expiring', { count: daysToExpiry ?? 0 })
      : say(`connection:state.${state}`)
  switch (state) {
    case 'failing':
      return {
        title,
        why:
          failingSince === null
            ? say('connection:why.notYet', { answer })
            : say('connection:why.failing', { since: format.date(failingSince), answer }),
      }
    case 'expired':
    case 'expiring':
      return { title, why: say(`connection:why.${state}`, { date: expiresOn }) }
    case 'fine':
      return { title, why: say('connection:why.fine', { next: format.moment(nextReadAt) }) }
    default:
      return { title, why: say(`connection:why.${state}`) }
  }
}
