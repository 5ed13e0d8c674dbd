/** How it mostly is for a person to be with somebody on their map. */

type Influence = 'does-good' | 'costs-strength' | 'both' | 'rather-not-say';
