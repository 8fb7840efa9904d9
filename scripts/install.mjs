// Installs the pinned packages when they are missing or the lock changed; silent on stdout, so that it may stand before a filter.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = new URL('../', import.meta.url)
const at = (path) => fileURLToPath(new URL(path, root))
const stamp = at('node_modules/.parallax-install')

const major = Number(process.versions.node.split('.')[0])
if (major < 20) {
  console.error(
    `Parallax needs Node 20 or newer; this is ${process.version}. Install it from nodejs.org and try again.`,
  )
  process.exit(1)
}

// The platform belongs to the key: a checkout may be shared between machines of different kinds.
const wanted = createHash('sha256')
  .update(readFileSync(at('package.json')))
  .update(readFileSync(at('package-lock.json')))
  .update(`${process.platform} ${process.arch}`)
  .digest('hex')
const installed = existsSync(stamp) ? readFileSync(stamp, 'utf8') : ''

if (installed !== wanted || !existsSync(at('node_modules/.bin/node'))) {
  console.error('Installing the packages of package-lock.json (once, under a minute) …')
  // Its stdout goes to our stderr: `npm run group > groups.tsv` must carry nothing but groups.
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: at('.'),
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  })
  if (status !== 0) {
    console.error(
      'npm ci failed: the lines above say why. Parallax needs the npm registry once, for the first install.',
    )
    process.exit(1)
  }
  writeFileSync(stamp, wanted)
}
