// An event's label: the dossier's words, or the headline that founded it, in whatever language.
import type { Article } from '../../core/article.ts'
import { directionOf } from '../../core/direction.ts'
import { eventPath } from './paths.ts'

type Props = { readonly label: string; readonly language?: string | undefined }

/** A founded event is called by the headline of an article: then its language is the label's. */
export const languageOfLabel = (label: string, article: Pick<Article, 'title' | 'language'>) =>
  label === article.title ? article.language : undefined

/** Isolated, so that a label of another direction leaves the text around it in order. */
export const EventLabel = ({ label, language }: Props) => (
  <bdi lang={language} dir={directionOf(label, language)}>
    {label}
  </bdi>
)

type EventOfProps = {
  readonly event: { readonly slug: string; readonly label: string }
  readonly article: Pick<Article, 'title' | 'language'>
}

/** The event of an article that is listed by its headline: where that is the event's label, it is not said twice. */
export const EventOf = ({ event: { slug, label }, article }: EventOfProps) => (
  <a href={eventPath(slug)}>
    {isHeadline(label, article.title) ? (
      'its own event'
    ) : (
      <EventLabel label={label} language={languageOfLabel(label, article)} />
    )}
  </a>
)

/** Also where a label that was too long ends in an ellipsis. */
const isHeadline = (label: string, title: string) =>
  label === title || (label.endsWith('…') && title.startsWith(label.slice(0, -1).trimEnd()))
