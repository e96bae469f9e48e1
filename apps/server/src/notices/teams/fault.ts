import type { Localised } from '@lotse/contract'

interface Facts {
  /** Of HTTP; 0: nobody answered. */
  readonly status: number
  /** The code of the network where nobody answered. Of an answer nothing is kept: it may name the workflow. */
  readonly said: string
  readonly waitSeconds?: number | null
}

/** Teams did not take a message. Holds nothing of the address it was sent to. */
export class TeamsFault extends Error {
  override readonly name = 'TeamsFault'
  readonly facts: Facts

  constructor(facts: Facts) {
    super(`Teams: ${facts.status || facts.said}`)
    this.facts = facts
  }
}

/** What went wrong, in words that say what to do, and whether trying again can help. */
export interface TeamsTrouble {
  readonly words: Localised
  readonly isForGood: boolean
  /** How long Teams asks to wait at least. */
  readonly waitSeconds: number | null
}

const TOO_LONG = 3600

/** What to tell about an error of sending to Teams. */
export function troubleOf(error: unknown): TeamsTrouble {
  if (!(error instanceof TeamsFault)) return { words: OTHER, isForGood: false, waitSeconds: null }
  const { status, said, waitSeconds = null } = error.facts
  const wait = waitSeconds === null ? null : Math.min(waitSeconds, TOO_LONG)
  if (status === 0) return { ...unreachable(said), waitSeconds: null }
  if (status === 429) return { words: TOO_MANY, isForGood: false, waitSeconds: wait }
  if (status >= 500 || status === 408) return { words: busy(status), isForGood: false, waitSeconds: wait }
  if (status === 413) return { words: TOO_LARGE, isForGood: true, waitSeconds: null }
  return { words: refused(status), isForGood: true, waitSeconds: null }
}

function unreachable(code: string): Omit<TeamsTrouble, 'waitSeconds'> {
  if (code === 'inner-address') return { words: INNER, isForGood: true }
  const name = code === 'ENOTFOUND' || code === 'EAI_AGAIN'
  return {
    isForGood: false,
    words: name
      ? {
          de: `Der Server der Adresse wurde nicht gefunden. Prüfen Sie die Adresse und die Verbindung dieses Servers. (${code})`,
          en: `The host of the address was not found. Check the address and this server’s connection. (${code})`,
        }
      : {
          de: `Teams ist nicht erreichbar. Prüfen Sie, ob dieser Server über HTTPS nach außen darf. (${code})`,
          en: `Teams cannot be reached. Check whether this server may go out over HTTPS. (${code})`,
        },
  }
}

const INNER: Localised = {
  de: 'Der Name der Adresse führt in ein inneres Netz. Dorthin sendet Lotse nicht. Tragen Sie die Adresse aus Teams neu ein.',
  en: 'The name in the address leads into an inner network. Lotse does not send there. Enter the address from Teams again.',
}
const TOO_MANY: Localised = {
  de: 'Teams nimmt gerade nichts mehr an, weil zu viele Nachrichten kamen. Lotse versucht es wieder.',
  en: 'Teams takes nothing more right now, because too many messages came. Lotse tries again.',
}
const TOO_LARGE: Localised = {
  de: 'Teams lehnt die Nachricht ab, weil sie zu groß ist. Lesen Sie sie in Lotse.',
  en: 'Teams refuses the message because it is too large. Read it in Lotse.',
}
const OTHER: Localised = {
  de: 'Die Nachricht ließ sich nicht an Teams senden. Das Protokoll des Servers nennt den Grund.',
  en: 'The message could not be sent to Teams. The log of the server names the reason.',
}
const busy = (status: number): Localised => ({
  de: `Teams hat gerade eine Störung (${status}). Lotse versucht es wieder.`,
  en: `Teams has a disturbance right now (${status}). Lotse tries again.`,
})
const refused = (status: number): Localised => ({
  de: `Der Workflow lehnt die Nachricht ab (${status}): Vielleicht wurde er ausgeschaltet oder gelöscht. Prüfen Sie ihn in Teams, und tragen Sie seine Adresse neu ein.`,
  en: `The workflow refuses the message (${status}): perhaps it was switched off or deleted. Check it in Teams, and enter its address again.`,
})
