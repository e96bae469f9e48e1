import {
  createTokenOnServer,
  dataFolderPath,
  listTokensOnServer,
  revokeTokenOnServer,
  visitSignIn,
} from '@lotse/server'
import Table from 'cli-table3'
import pc from 'picocolors'
import type { ExitCode } from '../exit-codes.ts'
import type { Language } from '../language.ts'
import { dayOf } from '../moment.ts'
import { safeJson, safeText } from '../safe-text.ts'
import { sayingRefusals } from './refusals.ts'

/** What every `lotse token …` is told. */
export interface TokenOptions {
  readonly data?: string
  readonly email: string
  readonly format: 'table' | 'json'
  readonly language: Language
}

export interface CreateOptions extends TokenOptions {
  readonly name: string
  readonly rights: 'read' | 'write'
  readonly days: number
}

const WORDS = {
  created: {
    en: 'Keep this token now; it is shown this one time. It is valid until',
    de: 'Bewahren Sie dieses Token jetzt auf; es wird nur dieses eine Mal gezeigt. Es gilt bis',
  },
  revoked: { en: 'This token is no longer valid:', de: 'Dieses Token gilt nicht mehr:' },
  none: { en: 'This person has no tokens.', de: 'Diese Person hat keine Tokens.' },
  name: { en: 'Name', de: 'Name' },
  rights: { en: 'Rights', de: 'Rechte' },
  until: { en: 'Valid until', de: 'Gilt bis' },
  used: { en: 'Last used', de: 'Zuletzt benutzt' },
  never: { en: 'never', de: 'nie' },
  read: { en: 'read', de: 'lesen' },
  write: { en: 'read and write', de: 'lesen und schreiben' },
} as const

const visit = ({ data }: TokenOptions) => ({ dataFolder: dataFolderPath(data), env: process.env })

/** Creates a token and prints its secret. */
export function createToken(options: CreateOptions): Promise<ExitCode> {
  const { email, name, rights, days, format, language } = options
  return sayingRefusals(language, async () => {
    const made = await visitSignIn(visit(options), (services) =>
      createTokenOnServer(services, email, { name, rights, days }),
    )
    if (format === 'json') return console.log(safeJson(made))
    console.log(`${WORDS.created[language]} ${dayOf(made.expiresAt, language)}:\n  ${made.token}`)
  })
}

/** Prints the valid tokens of a person, without their secrets. */
export function listTokens(options: TokenOptions): Promise<ExitCode> {
  const { email, format, language } = options
  return sayingRefusals(language, async () => {
    const tokens = await visitSignIn(visit(options), (services) => listTokensOnServer(services, email))
    if (format === 'json') return console.log(safeJson(tokens))
    if (tokens.length === 0) return console.log(WORDS.none[language])
    const head = (['name', 'rights', 'until', 'used'] as const).map((word) => pc.bold(WORDS[word][language]))
    const table = new Table({ head: [...head, pc.bold('Id')], style: { head: [], border: [] } })
    for (const { id, name, rights, expiresAt, lastUsedAt } of tokens) {
      const used = lastUsedAt === null ? WORDS.never[language] : dayOf(lastUsedAt, language)
      table.push([safeText(name), WORDS[rights][language], dayOf(expiresAt, language), used, id])
    }
    console.log(table.toString())
  })
}

/** Ends a token, by its id or name. */
export function revokeToken(token: string, options: TokenOptions): Promise<ExitCode> {
  const { email, format, language } = options
  return sayingRefusals(language, async () => {
    const revoked = await visitSignIn(visit(options), (services) => revokeTokenOnServer(services, email, token))
    console.log(format === 'json' ? safeJson(revoked) : `${WORDS.revoked[language]} ${safeText(revoked.name)}`)
  })
}
