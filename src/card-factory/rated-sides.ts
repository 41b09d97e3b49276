/** Players' rates with the meetings of hands that they can have, before they are divided. */
import type { BatterRates } from './batting/batting-rates.ts';
import { meetingOf } from './hands.ts';
import type { RatedSides } from './meeting-means.ts';
import type { PitcherRates } from './pitching/pitching-rates.ts';
import type { ByHand } from './platoon-rates.ts';

/** Everybody who may bat. */
export function batterSides(batters: readonly BatterRates[]): readonly RatedSides[] {
  return batters.map(({ player, plateAppearances, bats, rates, exposure }) => ({
    club: player.team.teamId,
    weight: plateAppearances,
    meetings: { L: meetingOf(bats, 'L'), R: meetingOf(bats, 'R') },
    rates,
    exposure,
  }));
}

/** Everybody who pitched. */
export function pitcherSides(pitchers: readonly PitcherRates[]): readonly RatedSides[] {
  return pitchers.map(({ player, pitching, hand, rates, exposure }) => ({
    club: player.team.teamId,
    weight: pitching.battersFaced,
    meetings: { L: `L${hand}`, R: `R${hand}` },
    rates,
    exposure,
  }));
}

/** A value computed for each hand. */
export const bothHands = <Value>(value: (hand: 'L' | 'R') => Value): ByHand<Value> => ({
  L: value('L'),
  R: value('R'),
});
