// What tests in workerd see beside the Worker's own bindings.
/// <reference types="@cloudflare/vitest-plugin/types" />

declare namespace Cloudflare {
  interface Env {
    /** Read from migrations/ by vitest.config.ts. */
    MIGRATIONS: import('cloudflare:test').D1Migration[]
    /** One that no test but that of migrating touches: it begins without a table. */
    OLD_DB: D1Database
  }
}
