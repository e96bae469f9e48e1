/**
 * Whether a path is excluded by one of the patterns. `*` stands for any characters of a name, `?` for one, `**` for any folders,
 * `{a,b}` for one of several. A pattern without a slash is about names anywhere, one with a slash about the path below the scanned
 * folder. Capital and small letters are the same, both slashes too.
 */
export function exclusion(patterns: readonly string[]): (path: string) => boolean {
  const rules = patterns.map(ruleOf)
  return (path) => {
    const whole = path.replaceAll('\\', '/')
    const name = whole.slice(whole.lastIndexOf('/') + 1)
    return rules.some(({ byName, expression }) => expression.test(byName ? name : whole))
  }
}

function ruleOf(pattern: string): { readonly byName: boolean; readonly expression: RegExp } {
  const text = pattern
    .replaceAll('\\', '/')
    .replace(/^\.?\//, '')
    .replace(/\/$/, '')
  const byName = !text.includes('/')
  return { byName, expression: new RegExp(`^${expressionOf(text)}$`, 'isu') }
}

function expressionOf(pattern: string): string {
  let out = ''
  let open = 0
  for (let at = 0; at < pattern.length; at += 1) {
    const rest = pattern.slice(at)
    if (rest.startsWith('**/')) {
      out += '(?:[^/]+/)*'
      at += 2
    } else if (rest.startsWith('/**') && rest.length === 3) {
      // The folder itself is excluded with all in it, so that it need not be opened.
      out += '(?:/.*)?'
      at += 2
    } else if (rest.startsWith('**')) {
      out += '.*'
      at += 1
    } else if (rest.startsWith('*')) {
      out += '[^/]*'
      while (pattern[at + 1] === '*') at += 1
    } else if (rest.startsWith('?')) out += '[^/]'
    else if (rest.startsWith('{') && rest.includes('}')) {
      out += '(?:'
      open += 1
    } else if (rest.startsWith('}') && open > 0) {
      out += ')'
      open -= 1
    } else if (rest.startsWith(',') && open > 0) out += '|'
    else {
      const character = String.fromCodePoint(rest.codePointAt(0) ?? 0)
      out += character.replace(/[\\^$.*+?()[\]{}|/]/u, '\\$&')
      at += character.length - 1
    }
  }
  return out + ')'.repeat(open)
}
