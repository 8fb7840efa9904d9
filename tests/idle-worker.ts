// The Worker that tests in workerd run beside: it does nothing, so that a test meets only what it calls itself.
export default {
  fetch: () => new Response('idle', { status: 404 }),
  queue: (batch) => batch.ackAll(),
} satisfies ExportedHandler
