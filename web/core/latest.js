/**
 * Of several requests, only the latest counts: what an earlier one brings late is not shown. `begin` returns whether its request still is the latest.
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
