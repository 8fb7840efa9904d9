// An event's label: the dossier's words, or the headline that founded it, in whatever language.
import { directionOf } from '../../core/direction.ts'

type Props = { readonly label: string; readonly language?: string | undefined }

/** Isolated, so that a label of another direction leaves the text around it in order. */
export const EventLabel = ({ label, language }: Props) => (
  <bdi lang={language} dir={directionOf(label, language)}>
    {label}
  </bdi>
)
