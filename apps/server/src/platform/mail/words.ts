import type { Localised } from '@lotse/contract'

/** What went wrong at the mail server, in words that say what to do, and whether trying again can help. */
export interface MailTrouble {
  readonly words: Localised
  readonly isForGood: boolean
}

interface SmtpError {
  readonly code?: string
  readonly responseCode?: number
  readonly response?: string
  readonly message?: string
}

const words: Readonly<Record<string, (said: string) => Localised>> = {
  EDNS: (said) => ({
    de: `Der Mailserver wurde nicht gefunden. Prüfen Sie den Namen des Servers in den Einstellungen. (${said})`,
    en: `The mail server was not found. Check the name of the server in the settings. (${said})`,
  }),
  ESOCKET: (said) => ({
    de: `Der Mailserver ist nicht erreichbar. Prüfen Sie Server, Port und ob die Verschlüsselung zum Port passt (465: TLS, 587: STARTTLS). (${said})`,
    en: `The mail server cannot be reached. Check server, port and whether the encryption fits the port (465: TLS, 587: STARTTLS). (${said})`,
  }),
  ETIMEDOUT: (said) => ({
    de: `Der Mailserver antwortet nicht. Prüfen Sie Server und Port, und ob eine Firewall dazwischen liegt. (${said})`,
    en: `The mail server does not answer. Check server and port, and whether a firewall is in between. (${said})`,
  }),
  ETLS: (said) => ({
    de: `Die verschlüsselte Verbindung kam nicht zustande. Prüfen Sie die Art der Verschlüsselung und das Zertifikat des Servers. (${said})`,
    en: `The encrypted connection did not come about. Check the kind of encryption and the server’s certificate. (${said})`,
  }),
  EAUTH: (said) => ({
    de: `Der Mailserver lehnt Benutzer oder Kennwort ab. Tragen Sie beides in den Einstellungen neu ein; manche Dienste verlangen ein eigenes App-Kennwort. (${said})`,
    en: `The mail server refuses user or password. Enter both again in the settings; some services want a password of their own for apps. (${said})`,
  }),
  EENVELOPE: (said) => ({
    de: `Der Mailserver nimmt Absender oder Empfänger nicht an. Prüfen Sie die Adresse, und ob dieser Absender dort senden darf. (${said})`,
    en: `The mail server does not take sender or recipient. Check the address, and whether this sender may send there. (${said})`,
  }),
  EMESSAGE: (said) => ({
    de: `Der Mailserver hat die Nachricht abgelehnt, zum Beispiel weil der Anhang zu groß ist. (${said})`,
    en: `The mail server refused the message, because the attachment is too large, for example. (${said})`,
  }),
}

const other = (said: string): Localised => ({
  de: `Die Nachricht ließ sich nicht senden. (${said})`,
  en: `The message could not be sent. (${said})`,
})

const ALIKE: Readonly<Record<string, string>> = {
  ECONNECTION: 'ESOCKET',
  ECONNREFUSED: 'ESOCKET',
  ECONNRESET: 'ESOCKET',
  ENOTFOUND: 'EDNS',
  ENOAUTH: 'EAUTH',
}

/** What to tell about an error of sending. A refused recipient or message stays refused; everything else may pass. */
export function troubleOf(error: unknown): MailTrouble {
  const { code = '', responseCode = 0, response, message } = (error ?? {}) as SmtpError
  const known = ALIKE[code] ?? code
  const said = (response ?? message ?? String(error)).replaceAll(/\s+/g, ' ').slice(0, 300)
  const isRefusal = (known === 'EENVELOPE' || known === 'EMESSAGE') && responseCode >= 500
  return { words: (words[known] ?? other)(said), isForGood: isRefusal }
}
