// A field of a form with a fixed list to choose from.
import { publisherOf } from '../../core/publisher.ts'
import type { Dossier } from '../../dossier/dossier.ts'

type ChoiceProps = {
  readonly name: string
  readonly text: string
  readonly chosen: string | undefined
  readonly choices: readonly (readonly [value: string, text: string])[]
  /** What it means to choose none. */
  readonly open?: string
}

export const Choice = ({ name, text, chosen, choices, open = 'any' }: ChoiceProps) => (
  <p class="field">
    <label for={name}>{text}</label>
    <select id={name} name={name}>
      <option value="">{open}</option>
      {choices.map(([value, text]) => (
        <option value={value} selected={value === chosen}>
          {text}
        </option>
      ))}
    </select>
  </p>
)

type WritingProps = Omit<ChoiceProps, 'open'>

/** One to write into, where the list only helps: it is long, or does not hold all that there is. */
export const Writing = ({ name, text, chosen, choices }: WritingProps) => (
  <p class="field">
    <label for={name}>{text}</label>
    <input id={name} name={name} value={chosen} list={`${name}-list`} maxlength={200} />
    <datalist id={`${name}-list`}>
      {choices.map(([value, text]) => (
        <option value={value}>{text}</option>
      ))}
    </datalist>
  </p>
)

/** What was written into the field of an outlet; a slug, which links to a form carry, as the name that it stands for. */
export const calledOf = (dossier: Dossier, written: string | undefined): string | undefined =>
  written && publisherOf(dossier, written).name

/** Codes with their names, by name. */
export const named = (codes: Iterable<string>, nameOf: (code: string) => string) =>
  [...new Set(codes)]
    .map((code) => [code, nameOf(code)] as const)
    .sort(([, a], [, b]) => a.localeCompare(b, 'en'))
