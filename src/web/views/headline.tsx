// A headline in its own language and direction, as a link to where it stands.
import type { Article } from '../../core/article.ts'
import { directionOf } from '../../core/direction.ts'
import { Out } from './link.tsx'

export const Headline = ({ article: { title, url, language } }: { article: Article }) => (
  <span lang={language} dir={directionOf(title, language)}>
    <Out href={url} {...(language !== undefined && { lang: language })}>
      {title}
    </Out>
  </span>
)
