// An event's label: the dossier's words, or the headline that founded it, in whatever language.
import type { Article } from '../../core/article.ts'
import { directionOf } from '../../core/direction.ts'

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
