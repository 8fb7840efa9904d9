// Takes up what reaching back left open: the local queue forgets its messages when the Worker ends, the plan does not.
import { type Admin, askAdmin } from '../admin.ts'

/** Tells how many steps are open, if any are. What fails here is made up for by the next quarter of an hour. */
export async function resumeBackFill(admin: Admin, say: (line: string) => void): Promise<void> {
  try {
    const body = JSON.stringify({ resume: true })
    const response = await askAdmin(admin, 'back-fill', { method: 'POST', body })
    const { open = 0 } = (await response.json()) as { readonly open?: number }
    if (open > 0) say(`Reaching back goes on where it stopped: ${open} steps are open.`)
  } catch {
    // Nobody waits for it.
  }
}
