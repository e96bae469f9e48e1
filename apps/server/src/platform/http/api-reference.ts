import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { type ProblemCode, problemCatalogue } from '@lotse/contract'
import fp from 'fastify-plugin'
import { openApiDocument } from './openapi.ts'

const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Lotse API</title>
<link rel="stylesheet" href="/api/reference/swagger-ui.css">
</head>
<body>
<div id="reference"></div>
<script src="/api/reference/swagger-ui-bundle.js"></script>
<script src="/api/reference/start.js"></script>
</body>
</html>
`

const start = `window.SwaggerUIBundle({
  url: '/api/openapi.json',
  dom_id: '#reference',
  deepLinking: true,
  defaultModelsExpandDepth: 0,
  docExpansion: 'list',
  displayRequestDuration: true,
})
`

const unsigned = 'a description of the API, without any data'

/** `/api/openapi.json`, `/api` as a page people can read and try, and what each problem's `type` leads to. */
export const apiReference = fp(async (server, { version }: { version: string }) => {
  let document: Promise<Record<string, unknown>> | null = null

  server.get('/api/openapi.json', { config: { unsigned } }, async (_request, reply) => {
    document ??= openApiDocument(version)
    return reply.type('application/json').send(await document)
  })
  server.get('/api', { config: { unsigned } }, async (_request, reply) =>
    reply.type('text/html; charset=utf-8').send(page),
  )
  server.get('/api/reference/start.js', { config: { unsigned } }, async (_request, reply) =>
    reply.type('text/javascript; charset=utf-8').send(start),
  )
  server.get<{ Params: { code: string } }>('/api/problems/:code', { config: { unsigned } }, async (request, reply) => {
    const { code } = request.params
    if (!isProblemCode(code)) return reply.callNotFound()
    return reply.send({ code, ...problemCatalogue[code] })
  })
  for (const file of ['swagger-ui.css', 'swagger-ui-bundle.js']) {
    server.get(`/api/reference/${file}`, { config: { unsigned } }, async (_request, reply) =>
      reply.sendFile(file, swaggerFolder()),
    )
  }
})

const isProblemCode = (text: string): text is ProblemCode => Object.hasOwn(problemCatalogue, text)

/** The folder of the page's own files, in their package. */
function swaggerFolder(): string {
  return dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'))
}
