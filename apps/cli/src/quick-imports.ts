import { registerHooks } from 'node:module'

const BIG_MANIFEST = '/node_modules/drizzle-orm/'

/**
 * Resolves the imports that are already exact, so that Node does not look for them.
 *
 * For every imported file Node asks the nearest package.json what kind of module it is. That of drizzle-orm has 180 kB
 * and is read again for each of its hundred files: over half a second of each start. Our own files and those of
 * drizzle-orm name each other with `./` and an ending, and the ending says the kind. What a file says is not changed.
 */
registerHooks({
  resolve(specifier, context, next) {
    const { parentURL } = context
    if (parentURL === undefined || !specifier.startsWith('.')) return next(specifier, context)
    const url = new URL(specifier, parentURL).href
    if (specifier.endsWith('.ts')) return { url, format: 'module-typescript', shortCircuit: true }
    if (specifier.endsWith('.js') && parentURL.includes(BIG_MANIFEST))
      return { url, format: 'module', shortCircuit: true }
    return next(specifier, context)
  },
})
