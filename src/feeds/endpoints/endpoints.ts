// All endpoints that reach into the past, by name.
import type { Endpoint } from './endpoint.ts'
import { gdelt } from './gdelt.ts'
import { googleNews } from './google-news.ts'
import { guardian } from './guardian.ts'
import { wayback } from './wayback.ts'
import { wordpress } from './wordpress.ts'

export const ENDPOINTS: Readonly<Record<Endpoint['name'], Endpoint>> = {
  wordpress,
  gdelt,
  wayback,
  guardian,
  'google-news': googleNews,
}
