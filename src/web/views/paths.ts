// Where things are shown: each has one address, for good.

/** The page of an outlet. */
export const outletPath = (slug: string) => `/outlets/${encodeURIComponent(slug)}`

/** The page of an event; a merged one leads on to what it became. */
export const eventPath = (slug: string) => `/events/${encodeURIComponent(slug)}`

/** The page of an article: its id is never given again. */
export const articlePath = (id: number) => `/articles/${id}`

/** The page on which articles stand beside each other and the reference; `blind`: without who wrote them. */
export const comparePath = (ids: readonly number[], blind = false) =>
  `/compare?${ids.map((id) => `article=${id}`).join('&')}${blind ? '&blind=1' : ''}`

/** The page of a claim. */
export const claimPath = (slug: string) => `/claims/${encodeURIComponent(slug)}`

/** The JSON of what stands at a path, which the API calls alike. */
export const apiPath = (path: string) => `/api/v1${path}`
