// A headline in its own language and direction, as a link to where it stands.
import type { Article } from '../../core/article.ts'
import { directionOf } from '../../core/direction.ts'
import { Out } from './link.tsx'

type Props = { readonly article: Pick<Article, 'title' | 'url' | 'language'> }

export const Headline = ({ article: { title, url, language } }: Props) => (
  <span lang={language} dir={directionOf(title, language)}>
    <Out href={url} {...(language !== undefined && { lang: language })}>
      {title}
    </Out>
  </span>
)
