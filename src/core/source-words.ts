// Who showed us an article, in words: a live feed, the bibliography, a list, an archive or a search.
import type { Sighting } from './article-history.ts'
import { endpointName } from './silence-words.ts'

const OURS: Readonly<Record<string, string>> = {
  dossier: 'the dossier’s bibliography',
  import: 'a list that was imported',
}

/** `the live feed “world”`, `GDELT, asked of gazette.test`, `the Internet Archive, asked of https://…`. */
export const describeSource = ({ source, feed }: Pick<Sighting, 'source' | 'feed'>): string => {
  if (feed !== undefined)
    return `the live feed “${feed.scope}”${feed.frontPage ? ', a front page' : ''}`
  const ours = OURS[source]
  if (ours !== undefined) return ours
  const [, endpoint = source, target = ''] = /^([^:]+):(.+)$/s.exec(source) ?? []
  if (endpoint === 'feed') return `a live feed that is no longer kept (${target})`
  return target === '' ? endpointName(endpoint) : `${endpointName(endpoint)}, asked of ${target}`
}
