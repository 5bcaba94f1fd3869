/**
 * One thing a person means to do. However often it has to be sent (no network, a second click, a new login in
 * between), it keeps its key until it succeeded or until the person means something else.
 */
export class Intention {
  private key?: string

  private meaning?: string

  keyFor(content: unknown): string {
    const meaning = JSON.stringify(content)
    if (this.key === undefined || meaning !== this.meaning) {
      this.key = newKey()
      this.meaning = meaning
    }
    return this.key
  }

  fulfilled(): void {
    this.key = undefined
  }
}

/** `crypto.randomUUID` is younger than the browsers we serve. */
function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('')
}
