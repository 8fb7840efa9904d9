// The folder with everything that a local Parallax keeps: looked over first, held by one process at a time.
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { isTaken } from './port.ts'

export type Holder = { readonly pid: number; readonly port: number; readonly since: number }

/** A sentence for a person, or undefined: all is well. */
export type Problem = string | undefined

/** A start that is still on its way to listen. */
const STARTING_MS = 60_000

const holderFile = (folder: string) => join(folder, 'running.json')

/** Makes the folder where there is none, and says what is wrong with one that is there. */
export function prepareFolder(folder: string): Problem {
  try {
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'written'), '')
    rmSync(join(folder, 'written'))
  } catch (error) {
    return folderProblem(folder, (error as NodeJS.ErrnoException).code ?? String(error))
  }
  return databaseProblem(folder)
}

function folderProblem(folder: string, code: string): string {
  if (code === 'EEXIST' || code === 'ENOTDIR') {
    return `${folder} should be a folder and is a file. Move it away and start again.`
  }
  return `Parallax cannot write to ${folder} (${code}). Make it writable and start again, or name another folder: npm start -- --state <folder>`
}

function databaseProblem(folder: string): Problem {
  for (const file of globSync(join(folder, 'v3/d1/**/*.sqlite'))) {
    if (!isSound(file)) {
      return `The database in ${folder} is damaged. Move the folder away (mv ${folder} ${folder}-damaged) and start again: what feeds and dossier hold is read anew.`
    }
  }
  return undefined
}

function isSound(file: string): boolean {
  try {
    const database = new DatabaseSync(file, { readOnly: true })
    const answer = database.prepare('PRAGMA quick_check(1)').get()
    database.close()
    return answer?.quick_check === 'ok'
  } catch {
    return false
  }
}

/** Who holds the folder now; a process that was killed holds nothing. */
export async function findHolder(folder: string, now: Date): Promise<Holder | undefined> {
  if (!existsSync(holderFile(folder))) return undefined
  try {
    const holder: Holder = JSON.parse(readFileSync(holderFile(folder), 'utf8'))
    if (!isAlive(holder.pid)) return undefined
    // The number of a process that died may belong to another by now: it must also hold its port.
    const starting = now.getTime() - holder.since < STARTING_MS
    return starting || (await isTaken(holder.port)) ? holder : undefined
  } catch {
    return undefined
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

export function holdFolder(folder: string, holder: Holder): void {
  writeFileSync(holderFile(folder), JSON.stringify(holder))
}

export function releaseFolder(folder: string): void {
  rmSync(holderFile(folder), { force: true })
}
