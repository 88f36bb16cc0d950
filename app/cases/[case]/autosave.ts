/*
 * Saves one answer while it is typed. No browser and no clock of its own: both are handed in, so that a test can lose
 * replies, stop the server and let an hour pass.
 */

/** What the server may answer, once it has. */
export type Reply<C> =
  | { kind: 'saved'; revision: number; savedAt: string }
  /** Somebody else's save came first; `current` is what stands. */
  | { kind: 'conflict'; current: C; sentence: string }
  | { kind: 'signed out' }
  /** Nothing was saved, and sending the same again would not help. */
  | { kind: 'refused'; errors: { field: string; message: string }[] }
  /** No answer, or one that says nothing about this save. */
  | { kind: 'unreachable' }

export type SaveState<C> =
  | { kind: 'idle' }
  | { kind: 'waiting' }
  | { kind: 'saving' }
  | { kind: 'saved'; at: string }
  | { kind: 'retrying'; tries: number }
  | { kind: 'signed out' }
  | { kind: 'conflict'; current: C; sentence: string }
  | { kind: 'refused'; errors: { field: string; message: string }[] }

export interface Sent<V> {
  values: V
  revision: number
  /** The same for every try of this save: a lost reply cannot make it two. */
  saveId: string
}

export interface Surroundings<V, C> {
  send: (save: Sent<V>) => Promise<Reply<C>>
  newSaveId: () => string
  /** Runs the work after so many milliseconds and returns how to call it off. */
  later: (work: () => void, ms: number) => () => void
  changed: (state: SaveState<C>) => void
}

/** A pause in typing after which is saved, and the longest that typing without a pause stays unsaved. */
export const pauseMs = 600
export const longestMs = 1_000
/** Between tries while the server is away: soon, then seldom. */
export const backOffMs = [1_000, 2_000, 4_000, 8_000, 15_000]

/**
 * One answer's saves, strictly one after another: a save that got no reply is tried again as it was until its fate is
 * known, and only then what was typed since follows, with the revision that the reply gave. So neither a lost reply nor
 * replies out of order can overwrite anything.
 */
export class Autosave<V, C extends { revision: number; savedAt: string }> {
  private wanted: V | undefined
  private inFlight: Sent<V> | undefined
  private refused: V | undefined
  private sending = false
  private tries = 0
  private current: SaveState<C> = { kind: 'idle' }
  private callOffPause: () => void = () => undefined
  private callOffLongest: (() => void) | undefined
  private callOffRetry: () => void = () => undefined

  constructor(
    private revision: number,
    private readonly around: Surroundings<V, C>,
  ) {}

  get state(): SaveState<C> {
    return this.current
  }

  /** Whether something that was typed is not known to be saved: on its way, refused, or waiting for a choice. */
  get unsaved(): boolean {
    const open = this.current.kind === 'conflict' || this.current.kind === 'refused'
    return open || this.wanted !== undefined || this.inFlight !== undefined
  }

  /** Something was typed or chosen. A choice is saved at once, typing after a pause. */
  change(values: V, { atOnce }: { atOnce: boolean }): void {
    this.wanted = values
    this.refused = undefined
    if (this.current.kind === 'conflict') return
    if (!this.sending && this.current.kind !== 'retrying' && this.current.kind !== 'signed out')
      this.tell({ kind: 'waiting' })
    this.callOffPause()
    if (atOnce) return this.flush()
    this.callOffPause = this.around.later(() => this.flush(), pauseMs)
    this.callOffLongest ??= this.around.later(() => this.flush(), longestMs)
  }

  /** Sends now what is not saved: after the pause, when the page is left, when the server may be back. */
  flush(): void {
    this.callOffPause()
    this.callOffLongest?.()
    this.callOffLongest = undefined
    if (this.sending || this.current.kind === 'conflict') return
    if (!this.inFlight) {
      if (this.wanted === undefined) return
      this.inFlight = { values: this.wanted, revision: this.revision, saveId: this.around.newSaveId() }
      this.wanted = undefined
    }
    void this.deliver(this.inFlight)
  }

  /** Something else changed on which the refusal may have hung: what was refused is tried once more. */
  sendRefusedAgain(): void {
    if (this.current.kind !== 'refused' || this.refused === undefined) return
    this.wanted ??= this.refused
    this.refused = undefined
    this.flush()
  }

  /** The reader chose between two values: theirs is sent over the one that stands, or given up for it. */
  settle(choice: 'mine' | 'theirs', mine: V): void {
    if (this.current.kind !== 'conflict') return
    const { revision, savedAt } = this.current.current
    this.revision = revision
    this.wanted = choice === 'mine' ? mine : undefined
    this.tell(choice === 'mine' ? { kind: 'waiting' } : { kind: 'saved', at: savedAt })
    this.flush()
  }

  /** The page goes away: nothing is sent from it any more. */
  stop(): void {
    this.callOffPause()
    this.callOffLongest?.()
    this.callOffRetry()
  }

  private async deliver(save: Sent<V>): Promise<void> {
    this.callOffRetry()
    this.sending = true
    if (this.tries === 0) this.tell({ kind: 'saving' })
    const reply = await this.around.send(save)
    this.sending = false
    this.take(reply)
  }

  private take(reply: Reply<C>): void {
    switch (reply.kind) {
      case 'saved':
        this.settled()
        this.revision = reply.revision
        this.tell(this.wanted === undefined ? { kind: 'saved', at: reply.savedAt } : { kind: 'waiting' })
        if (this.wanted !== undefined && !this.callOffLongest) this.flush()
        return
      case 'conflict':
        this.settled()
        return this.tell({ kind: 'conflict', current: reply.current, sentence: reply.sentence })
      case 'refused':
        this.refused = this.inFlight?.values
        this.settled()
        this.tell({ kind: 'refused', errors: reply.errors })
        // What was typed since may be what was asked for.
        if (this.wanted !== undefined) this.flush()
        return
      case 'signed out':
        this.tell({ kind: 'signed out' })
        return this.again()
      case 'unreachable':
        this.tell({ kind: 'retrying', tries: this.tries + 1 })
        return this.again()
    }
  }

  private settled(): void {
    this.inFlight = undefined
    this.tries = 0
  }

  private again(): void {
    const wait = backOffMs[Math.min(this.tries, backOffMs.length - 1)] ?? 0
    this.tries += 1
    this.callOffRetry = this.around.later(() => this.flush(), wait)
  }

  private tell(state: SaveState<C>): void {
    this.current = state
    this.around.changed(state)
  }
}
