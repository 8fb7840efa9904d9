// What is made of an object that never changes, such as a dossier, is made once and goes with it.

/** `make`, which from the second time on gives what it made of the same object; what throws is tried again. */
export function oncePer<Key extends object, Made>(make: (key: Key) => Made): (key: Key) => Made {
  const known = new WeakMap<Key, { readonly made: Made }>()
  return (key) => {
    const held = known.get(key)
    if (held !== undefined) return held.made
    const made = make(key)
    known.set(key, { made })
    return made
  }
}
