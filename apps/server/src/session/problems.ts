import { notFound, Problem } from '../platform/http/problem.ts'

/** What sign-in refuses with, each with what to do about it. */

export const linkNotValid = () =>
  new Problem('link-not-valid', {
    detail: {
      de: 'Der Link ist abgelaufen, schon benutzt oder durch einen neueren ersetzt. Bitten Sie um einen neuen; wer Zugriff auf den Server hat, erhält ihn mit „lotse sign-in-link“.',
      en: 'The link is too old, used already or replaced by a newer one. Ask for a new one; whoever has access to the server gets it with "lotse sign-in-link".',
    },
  })

export const signInRefused = () =>
  new Problem('sign-in-refused', {
    detail: {
      de: 'E-Mail-Adresse und Kennwort passen nicht zusammen, oder die Person darf sich nicht mehr anmelden. Prüfen Sie beides, oder bitten Sie eine Administratorin oder einen Administrator um einen neuen Link.',
      en: 'E-mail address and password do not match, or the person may no longer sign in. Check both, or ask an administrator for a new link.',
    },
  })

export const passkeyRefused = () =>
  new Problem('sign-in-refused', {
    detail: {
      de: 'Der Passkey wurde nicht angenommen: Er ist hier nicht bekannt, oder die Anfrage war zu alt. Versuchen Sie es noch einmal, oder melden Sie sich auf anderem Weg an.',
      en: 'The passkey was not accepted: it is not known here, or the request was too old. Try again, or sign in another way.',
    },
  })

export const alreadySetUp = () =>
  new Problem('already-set-up', {
    detail: {
      de: 'Es gibt schon eine Administratorin oder einen Administrator. Melden Sie sich an, oder lassen Sie sich einladen.',
      en: 'There is an administrator already. Sign in, or ask to be invited.',
    },
  })

export const beginChosen = () =>
  new Problem('already-set-up', {
    detail: {
      de: 'Womit Lotse beginnt, ist schon entschieden.',
      en: 'How Lotse begins is decided already.',
    },
  })

export const setUpNotBegun = () =>
  new Problem('not-signed-in', {
    detail: {
      de: 'Öffnen Sie zuerst den Einmal-Link, den der Server beim Start ausgibt; „lotse sign-in-link“ gibt einen neuen aus.',
      en: 'First open the one-time link that the server prints at its start; "lotse sign-in-link" prints a new one.',
    },
  })

export const onlyInTheBrowser = () =>
  new Problem('not-allowed', {
    detail: {
      de: 'Wie sich jemand anmeldet und was jemand darf, ändern Sie nur im Browser, wo Sie angemeldet sind, nicht mit einem Token.',
      en: 'How people sign in and what they may do is changed in the browser, where you are signed in, not with a token.',
    },
  })

export const noSuchToken = () => notFound({ de: 'Das Token', en: 'The token' })
export const noSuchPasskey = () => notFound({ de: 'Der Passkey', en: 'The passkey' })

export const tooManyAttempts = (seconds: number) => {
  const minutes = Math.ceil(seconds / 60)
  const wait =
    seconds < 60
      ? { de: `${seconds} Sekunden`, en: `${seconds} seconds` }
      : {
          de: minutes === 1 ? 'eine Minute' : `${minutes} Minuten`,
          en: minutes === 1 ? 'a minute' : `${minutes} minutes`,
        }
  return new Problem('too-many-requests', {
    detail: {
      de: `Es gab zu viele fehlgeschlagene Anmeldungen. Warten Sie ${wait.de}, oder melden Sie sich mit einem Passkey oder einem neuen Link an.`,
      en: `There were too many failed sign-ins. Wait ${wait.en}, or sign in with a passkey or a new link.`,
    },
  })
}
