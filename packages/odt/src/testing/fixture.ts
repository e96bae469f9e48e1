import { type LintContext, PLAIN_CONTEXT } from '../lint/context.ts'

/** A file on which a rule fires, and one on which it is silent, in the same surroundings. */
export interface Fixture {
  readonly rule: string
  readonly reject: string
  readonly accept: string
  readonly context: LintContext
}

/** Pieces of a file; what is left out is as it should be. */
export interface Pieces {
  readonly add?: string
  readonly products?: string
  readonly rest?: string
}

const SUITE_PARTS = '<Language ID="MatchOS" Fallback="en-us" />'
export const GOOD_REST =
  '<RemoveMSI /><Updates Enabled="TRUE" /><Display Level="None" AcceptEULA="TRUE" /><Property Name="FORCEAPPSHUTDOWN" Value="TRUE" />'

/** An element Product with one language. */
export const product = (id: string, more = '', language = SUITE_PARTS): string =>
  `<Product ID="${id}">${language}${more}</Product>`

/** A suite with one language. */
export const suite = (more = '', language = SUITE_PARTS): string => product('O365ProPlusRetail', more, language)

/** A configuration of the given pieces, one element a line. */
export function file({
  add = 'OfficeClientEdition="64" Channel="MonthlyEnterprise"',
  products = suite(),
  rest = GOOD_REST,
}: Pieces = {}): string {
  const lines = [
    '<Configuration>',
    `  <Add ${add}>`,
    `    ${products}`,
    '  </Add>',
    `  ${rest}`,
    '</Configuration>',
    '',
  ]
  return lines.join('\n')
}

/** A configuration of nothing but what is given. */
export const bare = (inner: string): string => `<Configuration>\n  ${inner}\n</Configuration>\n`

/** Property elements, on top of a good file. */
export const properties = (...pairs: readonly (readonly [string, string])[]): string =>
  GOOD_REST + pairs.map(([name, value]) => `<Property Name="${name}" Value="${value}" />`).join('')

/** A file on which the rule fires; on `accept`, a good file unless said otherwise, it is silent. */
export function fixture(
  rule: string,
  reject: string,
  accept: string = file(),
  context: Partial<LintContext> = {},
): Fixture {
  return { rule, reject, accept, context: { ...PLAIN_CONTEXT, ...context } }
}
