/** An insight with its result for the open map. */
interface InsightPair {
    about: Insight;
    result: InsightResult;
}

type InsightItem = (pair: InsightPair, state: MapState, actions: PageActions, t: Translate) => Template;
