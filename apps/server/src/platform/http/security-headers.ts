import helmet from '@fastify/helmet'
import fp from 'fastify-plugin'

/**
 * Strict headers on every answer. Scripts come from our own files only, styles from our files or with the nonce of the
 * page (the component library writes its styles at run time); nothing is framed, nothing is loaded from elsewhere.
 */
export const securityHeaders = fp(async (server, { https }: { https: boolean }) => {
  await server.register(helmet, {
    enableCSPNonces: true,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        ...(https && { upgradeInsecureRequests: [] }),
      },
    },
    strictTransportSecurity: https ? { maxAge: 31_536_000 } : false,
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'same-origin' },
  })
})
