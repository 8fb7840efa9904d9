// The API in words: what it answers, how it pages and refuses, and each address with its parameters and an example.
import { Page, type Site } from './layout.tsx'

export type Endpoint = {
  readonly id: string
  readonly path: string
  readonly summary: string
  readonly description?: string
  readonly parameters: readonly {
    readonly name: string
    readonly description: string
    readonly required: boolean
    /** What it is, unless told. */
    readonly usual?: string
  }[]
  /** Columns of the same rows as CSV; absent: it is no table. */
  readonly columns?: readonly string[]
  readonly curl: string
  /** An answer of a made-up world, as JSON. */
  readonly example: string
}

type Props = {
  readonly site: Site
  /** Address under which all others stand. */
  readonly base: string
  readonly endpoints: readonly Endpoint[]
  readonly licence: { readonly ours: string; readonly theirs: string; readonly code: string }
}

export const ApiPage = ({ site, base, endpoints, licence }: Props) => (
  <Page
    site={site}
    title="API"
    description="All that the pages show, as JSON, CSV and JSON Lines, without a key."
    path="/api"
  >
    <header class="intro">
      <h1>API</h1>
      <p class="lead">
        All that the pages show, as data: JSON, CSV of every table, and whole tables as JSON Lines.
        No key is needed.
      </p>
    </header>
    <Rules base={base} />
    <section class="prose" aria-labelledby="licence">
      <h2 id="licence">Who owns what</h2>
      <p>{licence.ours}</p>
      <p>{licence.theirs}</p>
      <p>{licence.code}</p>
    </section>
    <nav class="prose" aria-labelledby="addresses">
      <h2 id="addresses">Addresses</h2>
      <ul>
        {endpoints.map(({ id, path, summary }) => (
          <li>
            <a href={`#${id}`}>
              <code>{path}</code>
            </a>{' '}
            {summary}
          </li>
        ))}
      </ul>
    </nav>
    {endpoints.map((endpoint) => (
      <Described endpoint={endpoint} />
    ))}
  </Page>
)

const Rules = ({ base }: { base: string }) => (
  <section class="prose" aria-labelledby="rules">
    <h2 id="rules">How it answers</h2>
    <ul>
      <li>
        Everything is read with <code>GET</code> under <code>{base}</code>; a page of any other site
        may read it too (CORS). The whole of it as OpenAPI 3.1:{' '}
        <a href={`${base}/openapi.json`}>openapi.json</a>.
      </li>
      <li>
        Times are UTC, by RFC 3339. What is not known is absent, never empty and never guessed.
        Every figure stands beside the number of articles, families and languages behind it.
      </li>
      <li>
        Lists come in pages. Where there is a next one, its address is <code>next</code> in the
        answer and in the <code>Link</code> header (RFC 8288). A page costs the same however deep it
        lies.
      </li>
      <li>
        With <code>format=csv</code> a table comes as CSV (RFC 4180): names in the first line,
        members of a list parted by a bar between blanks. A text that a spreadsheet would run as a
        formula begins with an apostrophe there.
      </li>
      <li>
        Answers carry an <code>ETag</code>: ask again with <code>If-None-Match</code>, and nothing
        is sent that you have. They may be kept for half a minute, the export for five.
      </li>
      <li>
        One address may ask so often as <code>RateLimit-Policy</code> says; beyond it is a 429 with{' '}
        <code>Retry-After</code>. Whoever wants all takes the export, not the pages.
      </li>
      <li>
        What goes wrong is told as a problem document (RFC 9457) with what was expected. A parameter
        that an address does not know is a 400: nothing is left out in silence.
      </li>
    </ul>
  </section>
)

const Described = ({ endpoint }: { endpoint: Endpoint }) => {
  const { id, path, summary, description, parameters, columns, curl, example } = endpoint
  return (
    <section class="endpoint" aria-labelledby={id}>
      <h2 id={id}>
        <code>{path}</code>
      </h2>
      <p>{summary}.</p>
      {description !== undefined && <p>{description}</p>}
      {parameters.length > 0 && <Parameters parameters={parameters} />}
      {columns && (
        <p class="n">
          As CSV, its columns:{' '}
          {columns.map((name, i) => (
            <>
              {i > 0 && ', '}
              <code>{name}</code>
            </>
          ))}
        </p>
      )}
      <pre tabindex={0}>{curl}</pre>
      <details>
        <summary>An answer, of a made-up world</summary>
        <pre tabindex={0}>{example}</pre>
      </details>
    </section>
  )
}

const Parameters = ({ parameters }: Pick<Endpoint, 'parameters'>) => (
  <dl>
    {parameters.map(({ name, description, required, usual }) => (
      <div class="row">
        <dt>
          <code>{name}</code>
        </dt>
        <dd>
          {description.replaceAll('`', '')}
          {required && ' (required)'}
          {usual !== undefined && `; ${usual}, unless told`}
        </dd>
      </div>
    ))}
  </dl>
)
