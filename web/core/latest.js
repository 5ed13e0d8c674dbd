/**
 * Numbers requests of which only the latest counts: late answers to earlier ones are not shown. `begin` returns a
 * function that tells whether its request still is the latest.
 * @returns {Latest}
 */
export function latestRequest() {
    let turn = 0;
    return {
        begin() {
            const mine = ++turn;
            return () => mine === turn;
        },
    };
}
