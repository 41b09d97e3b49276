/** Means, deviations and correlations that are added to value by value. */

/** The mean and deviation of values. */
export class Spread {
  #count = 0;
  #sum = 0;
  #squares = 0;

  add(value: number): void {
    this.#count += 1;
    this.#sum += value;
    this.#squares += value * value;
  }

  get count(): number {
    return this.#count;
  }

  /** NaN without values. */
  get mean(): number {
    return this.#sum / this.#count;
  }

  /** The root of the mean square, about 0. */
  get rootMeanSquare(): number {
    return Math.sqrt(this.#squares / this.#count);
  }

  /** The standard deviation about the mean. */
  get deviation(): number {
    return Math.sqrt(Math.max(0, this.#squares / this.#count - this.mean ** 2));
  }
}

/** Pearson's correlation of pairs. */
export class Correlation {
  readonly #x = new Spread();
  readonly #y = new Spread();
  #products = 0;

  add(x: number, y: number): void {
    this.#x.add(x);
    this.#y.add(y);
    this.#products += x * y;
  }

  /** NaN without pairs, or where one side never changes. */
  get value(): number {
    const { count } = this.#x;
    const covariance = this.#products / count - this.#x.mean * this.#y.mean;
    return covariance / (this.#x.deviation * this.#y.deviation);
  }
}
