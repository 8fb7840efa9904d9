// stub
export function parseDate(text: string): Date | undefined {
  const at = Date.parse(text)
  return Number.isNaN(at) ? undefined : new Date(at)
}
