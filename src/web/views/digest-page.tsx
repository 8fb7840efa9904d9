// The digest for people: what it is, its addresses under any filter, and what it told last.
import { DIGEST_FORMATS, type DigestFormat } from '../../core/digest-topics.ts'
import type { Dossier } from '../../dossier/dossier.ts'
import { digestPath, feedPath, type Wish } from './digest-address.ts'
import { DigestForm, type Filled } from './digest-form.tsx'
import { Newest, type Preview } from './digest-told.tsx'
import { Faults, type FaultsProps } from './faults.tsx'
import { Page, type Site } from './layout.tsx'

export type DigestPageProps = {
  readonly site: Site
  readonly dossier: Dossier
  readonly filled: Filled
  /** What can be built of it, or what keeps it from being built. */
  readonly answer:
    | { readonly wish: Wish; readonly words: readonly string[]; readonly preview: Preview }
    | FaultsProps
}

const NAMES: Readonly<Record<DigestFormat, string>> = {
  rss: 'RSS 2.0',
  atom: 'Atom',
  json: 'JSON Feed 1.1',
}

/** With its filters, so that no two digests are called the same. */
export const titled = (title: string, words: readonly string[]): string =>
  words.length === 0 ? title : `${title}: ${words.join(' · ')}`

export const DigestPage = ({ site, dossier, filled, answer }: DigestPageProps) => (
  <Page
    site={site}
    title={titled('Digest', 'wish' in answer ? answer.words : [])}
    description="What changed in the coverage, for a feed reader: whole or by event, occasion, outlet, language and kind of change, as it happens, daily or weekly."
    {...('wish' in answer && { path: digestPath('/digest', answer.wish) })}
  >
    <header class="intro">
      <h1>Digest</h1>
      <p class="lead">
        What changed in the coverage, for a feed reader: new events, outlets that join them, copies,
        events that turn out to be one, headlines that change.
      </p>
      <p class="note">
        Each change is told once, in plain words, and stays as it was told. A daily or weekly digest
        tells a day or a week in one piece when it has ended (UTC); a quiet one is left out.
      </p>
    </header>
    <section aria-labelledby="build">
      <h2 id="build">Build a feed address</h2>
      <DigestForm dossier={dossier} filled={filled} />
      {'faults' in answer ? <Unbuilt {...answer} filled={filled} /> : null}
    </section>
    {'wish' in answer && <Addresses site={site} {...answer} />}
    {'wish' in answer && <Newest {...answer} />}
    <How />
  </Page>
)

const LABELS = {
  ...{ event: 'Event', occasion: 'Occasion', outlet: 'Outlet', language: 'Language' },
  ...{ kind: 'Kind of change', rhythm: 'Rhythm' },
}

const Unbuilt = ({ filled, ...props }: FaultsProps & { filled: Filled }) => {
  const given = Object.entries(filled).flatMap(([name, value]) => (value ? [[name, value]] : []))
  const instead = (outlet: string) =>
    `/digest?${new URLSearchParams({ ...Object.fromEntries(given), outlet })}`
  return (
    <div role="alert">
      <p>No address can be built of this:</p>
      <Faults {...props} labels={LABELS} instead={instead} />
      <p>
        <a href="/digest">Start anew</a>
      </p>
    </div>
  )
}

type Built = Extract<DigestPageProps['answer'], { wish: unknown }>

const Addresses = ({ site, wish, words }: Built & { site: Site }) => (
  <section aria-labelledby="addresses">
    <h2 id="addresses">Addresses</h2>
    <p>
      {words.length === 0 ? (
        'Everything, as it happens'
      ) : (
        <>
          Only <bdi>{words.join(' · ')}</bdi>
        </>
      )}
      . Put one of these into your reader:
    </p>
    <dl class="addresses">
      {DIGEST_FORMATS.map((format) => (
        <div>
          <dt>{NAMES[format]}</dt>
          <dd>
            <a href={feedPath(format, wish)}>
              <code>{site.url + feedPath(format, wish)}</code>
            </a>
          </dd>
        </div>
      ))}
    </dl>
  </section>
)

const How = () => (
  <section aria-labelledby="how">
    <h2 id="how">How to subscribe</h2>
    <p>
      A feed reader, a program or a site, asks the address from time to time and shows what is new.
      Copy one of the addresses into its field for a new feed; where it asks which kind, any of the
      three says the same. An answer may be fifteen minutes old: that is how often the outlets’
      feeds are read. A browser shows the bare text.
    </p>
    <p>
      A program that sends <code>If-None-Match</code> is told in a few bytes that nothing changed.
      The items tell what a machine found, and it errs: <a href="/about">how it works</a>.
    </p>
  </section>
)
