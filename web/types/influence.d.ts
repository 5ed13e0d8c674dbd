/** The effect that being with an alter mostly has on a person. */

type Influence = 'does-good' | 'costs-strength' | 'both' | 'rather-not-say';
