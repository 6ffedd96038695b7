/** What ping has sent and got back, and its closing words. Times are microseconds. */
export class Tally {
  transmitted = 0;
  received = 0;
  errors = 0;
  longest = 0;
  lastSent: number;
  readonly #started: number;
  #shortest = Number.POSITIVE_INFINITY;
  #sum = 0;
  #squares = 0;
  #smoothed = 0;
  #pipe = 0;

  constructor(started: number) {
    this.#started = started;
    this.lastSent = started;
  }

  /** How many were on their way when this one was heard of. */
  acknowledge(sequence: number): void {
    this.#pipe = Math.max(this.#pipe, this.transmitted - sequence + 1);
  }

  answer(took: number): void {
    this.received += 1;
    this.longest = Math.max(this.longest, took);
    this.#shortest = Math.min(this.#shortest, took);
    this.#sum += took;
    this.#squares += took * took;
    this.#smoothed = this.#smoothed === 0 ? took * 8 : this.#smoothed + took - this.#smoothed / 8;
  }

  /** Nothing is outstanding. */
  get settled(): boolean {
    return this.received + this.errors >= this.transmitted;
  }

  #loss(): string {
    const share = this.transmitted === 0 ? 0 : ((this.transmitted - this.received) * 100) / this.transmitted;
    return `${Number(share.toPrecision(6))}%`;
  }

  summary(name: string, now: number): string {
    const errors = this.errors > 0 ? `, +${this.errors} errors` : '';
    const elapsed = Math.floor((Math.max(this.lastSent, Math.min(now, this.lastSent)) - this.#started) / 1000);
    const head = `\n--- ${name} ping statistics ---\n${this.transmitted} packets transmitted, ${this.received} received${errors}, ${this.#loss()} packet loss, time ${elapsed}ms\n`;
    const pipe = this.#pipe > 1 ? `pipe ${this.#pipe}` : '';
    if (this.received === 0) return `${head}${pipe}\n`;
    const average = this.#sum / this.received;
    const deviation = Math.sqrt(Math.max(0, this.#squares / this.received - average * average));
    const times = [this.#shortest, average, this.longest, deviation].map((micros) => (Math.floor(micros) / 1000).toFixed(3));
    return `${head}rtt min/avg/max/mdev = ${times.join('/')} ms${pipe && `, ${pipe}`}\n`;
  }

  /** What Ctrl-\ shows. */
  glance(): string {
    const times = [this.#shortest, this.#sum / this.received, this.#smoothed / 8, this.longest].map((micros) => (micros / 1000).toFixed(3));
    const tail = this.received > 0 ? `, min/avg/ewma/max = ${times.join('/')} ms` : '';
    return `\r${this.received}/${this.transmitted} packets, ${this.#loss()} loss${tail}\n`;
  }

  /** `wanted`: with a deadline, so many answers are success. */
  status(wanted: number | undefined): number {
    if (wanted !== undefined && this.received < wanted) return 1;
    return this.received > 0 ? 0 : 1;
  }
}
