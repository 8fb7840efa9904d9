// Secrets of a deployment, each absent where nobody set it: wrangler's types know only what wrangler.toml names.

interface Env {
  /** Opens /admin to whoever sends it; without it nothing stands there. */
  readonly ADMIN_TOKEN?: string
  /** Of the Guardian's Content API (https://open-platform.theguardian.com/access/). */
  readonly GUARDIAN_KEY?: string
}
