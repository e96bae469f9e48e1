import type { Connection } from '@lotse/contract'
import { useFormat } from '../language/use-format.ts'
import { useText } from '../language/use-text.ts'

interface StateWords {
  readonly title: string
  /** Why it is so, or what to do about it. */
  readonly why: string
}

/** Gives a function: how a connection stands, as a sentence, and why or what to do. */
export function useStateWords(): (connection: Connection) => StateWords {
  const say = useText()
  const format = useFormat()
  return ({ state, failingSince, daysToExpiry, credential, sources }) => {
    const monthly = sources.find(({ source }) => source === 'appUserDetail')
    const answer = monthly === undefined ? '' : say(`connection:answer.${monthly.answer}`)
    const date = credential.expiresOn === null ? '' : format.date(credential.expiresOn)
    switch (state) {
      case 'failing':
        return {
          title: say('connection:state.failing'),
          why:
            failingSince === null
              ? say('connection:why.notYet', { answer })
              : say('connection:why.failing', { since: format.date(failingSince), answer }),
        }
      case 'recovering':
        return {
          title: say('connection:state.recovering'),
          why: say('connection:why.recovering', { since: failingSince === null ? '' : format.date(failingSince) }),
        }
      case 'expired':
        return { title: say('connection:state.expired'), why: say('connection:why.expired', { date }) }
      case 'expiring':
        return {
          title: say('connection:state.expiring', { count: daysToExpiry ?? 0 }),
          why: say('connection:why.expiring', { date }),
        }
      default:
        return { title: say(`connection:state.${state}`), why: say(`connection:why.${state}`) }
    }
  }
}
