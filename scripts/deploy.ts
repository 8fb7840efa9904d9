// npm run deploy: puts Parallax on a Cloudflare account, making what is missing; a second run changes nothing.
import { deploy } from './deploy/deploy.ts'
import { openWrangler } from './deploy/wrangler.ts'
import { commandOf, ROOT } from './tool.ts'

try {
  await deploy({
    ...{ root: ROOT, ask: openWrangler(commandOf('wrangler'), ROOT) },
    ...{ say: (line) => console.log(line), account: process.env.CLOUDFLARE_ACCOUNT_ID },
  })
} catch (error) {
  console.error((error as Error).message)
  process.exit(1)
}
