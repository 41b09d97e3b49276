/** Makes up the people of the founding season: names, births, hands, sizes and ids. */

import { present } from '../../errors.ts';
import type { Hand } from '../lahman/column.ts';
import type { PersonRow } from '../lahman/tables.ts';
import { BUILDS, type LineupPosition } from './distributions.ts';
import { ORIGINS } from './names.ts';
import type { Random } from './random.ts';

const AGE_MEAN = 28;
const AGE_DEVIATION = 3.7;
const AGE_MIN = 19;
const AGE_MAX = 41;
const HEIGHT_DEVIATION_IN = 2;
const WEIGHT_PER_INCH_LB = 4.5;
const WEIGHT_DEVIATION_LB = 14;
/** A pitcher who bats left-handed although he throws right-handed: about one in twelve. */
const CROSS_BATTING_PITCHER = 0.08;

/** A person before his first game, which may turn out to be his debut. */
export type NewPerson = Omit<PersonRow, 'debut'> & { readonly debut: string | undefined };

/** Hands out ids in the manner of the files and keeps them and the names unique. */
export class PersonMaker {
  readonly #random: Random;
  readonly #year: number;
  readonly #used = new Set<string>();
  readonly #counts = new Map<string, number>();

  constructor(random: Random, year: number) {
    this.#random = random;
    this.#year = year;
  }

  /** A new person who plays a position; a debut of undefined is one in this very season. */
  make(position: LineupPosition | 'P'): NewPerson {
    const random = this.#random;
    const origin = present(
      ORIGINS[random.weighted(ORIGINS.map(({ weight }) => weight))],
      'an origin',
    );
    const { nameFirst, nameLast } = this.#drawName(origin.firstNames, origin.lastNames);
    const [birthCity, birthState] = random.pick(origin.places).split(', ');
    const age = this.#drawAge();
    const build = BUILDS[position];
    const inches = random.normal() * HEIGHT_DEVIATION_IN;
    const pounds = inches * WEIGHT_PER_INCH_LB + random.normal() * WEIGHT_DEVIATION_LB;
    const debutAge = Math.max(AGE_MIN, Math.round(24 + random.normal() * 1.6));
    const debutDay = String(1 + random.below(28)).padStart(2, '0');
    const born = this.#drawBirthday(age);
    const debutYear = born.birthYear + debutAge;
    const playerId = this.#nextId(
      letters(nameLast).slice(0, 5) + letters(nameFirst).slice(0, 2),
      2,
    );
    return {
      playerId,
      ...born,
      birthCountry: origin.country,
      birthState,
      birthCity,
      nameFirst,
      nameLast,
      nameGiven: nameFirst,
      weight: Math.round(build.weight_lb + pounds),
      height: Math.round(build.height_in + inches),
      ...this.#drawHands(position),
      debut:
        debutYear < this.#year ? `${debutYear}-0${4 + random.below(6)}-${debutDay}` : undefined,
      finalGame: undefined,
      retroId: this.#nextId(
        letters(nameLast).slice(0, 4).padEnd(4, '-') + letters(nameFirst).slice(0, 1),
        3,
      ),
      bbrefId: playerId,
    };
  }

  #drawName(firstNames: readonly string[], lastNames: readonly string[]) {
    let nameFirst = '';
    let nameLast = '';
    do {
      nameFirst = this.#random.pick(firstNames);
      nameLast = this.#random.pick(lastNames);
    } while (this.#used.has(`${nameFirst} ${nameLast}`));
    this.#used.add(`${nameFirst} ${nameLast}`);
    return { nameFirst, nameLast: nameLast.replaceAll('-', ' ') };
  }

  #drawAge(): number {
    const age = Math.round(AGE_MEAN + this.#random.normal() * AGE_DEVIATION);
    return Math.min(AGE_MAX, Math.max(AGE_MIN, age));
  }

  /** The birthday of someone whose season age, that of June 30, is given. */
  #drawBirthday(age: number) {
    const birthMonth = 1 + this.#random.below(12);
    const birthYear = this.#year - age - (birthMonth > 6 ? 1 : 0);
    return { birthYear, birthMonth, birthDay: 1 + this.#random.below(28) };
  }

  #drawHands(position: LineupPosition | 'P'): { readonly bats: Hand; readonly throws: Hand } {
    const random = this.#random;
    const { batsLeft, batsSwitch, throwsLeft } = BUILDS[position];
    const draw = random.uniform();
    if (position === 'P') {
      const throws = draw < throwsLeft ? 'L' : 'R';
      const crossed = throws === 'R' && random.chance(CROSS_BATTING_PITCHER);
      return { bats: crossed ? 'L' : throws, throws };
    }
    const bats = draw < batsLeft ? 'L' : draw < batsLeft + batsSwitch ? 'S' : 'R';
    // Nearly all left-handed throwers bat left-handed, so they are sought among those who do.
    const throwsLeftHere = bats === 'L' ? Math.min(0.9, (throwsLeft * 0.9) / batsLeft) : 0;
    return { bats, throws: random.chance(throwsLeftHere) ? 'L' : 'R' };
  }

  #nextId(stem: string, digits: number): string {
    const number = (this.#counts.get(`${stem}${digits}`) ?? 0) + 1;
    this.#counts.set(`${stem}${digits}`, number);
    return stem + String(number).padStart(digits, '0');
  }
}

/** The plain lower-case letters of a name: accents and everything else fall away. */
function letters(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[^a-zA-Z]/g, '')
    .toLowerCase();
}
