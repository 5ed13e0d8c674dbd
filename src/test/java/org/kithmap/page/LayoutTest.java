package org.kithmap.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The layout is a pure function; it is asked in the browser it is written for.
class LayoutTest extends ModuleTest {

    /// Makes a map of so many, of one of several shapes; the same each time.
    private static final String MAKE =
            """
            ([count, shape]) => {
                let seed = 7;
                const next = (n) => (seed = (seed * 48271) % 2147483647) % n;
                const domains = ['living', 'learning', 'financial', 'leisure', 'work', 'wellbeing', 'intimacy', 'spirituality'];
                const kinds = ['person', 'person', 'person', 'pet', 'place', 'thing', 'group', 'belief'];
                const phases = ['present', 'present', 'present', 'past', 'hoped'];
                const alters = Array.from({ length: count }, (_, i) => ({
                    id: `a${String(i).padStart(3, '0')}`,
                    name: shape === 'long names' ? `Somebody with a very long name number ${i}` : `Name ${i}`,
                    kind: kinds[next(8)], phase: phases[next(5)], relations: next(2) ? ['friend'] : ['family'],
                    closeness: shape === 'one ring' ? 3 : shape === 'unanswered' ? undefined : [undefined, 1, 2, 3, 4, 5][next(6)],
                }));
                const supports = shape === 'no support' ? [] : alters.filter(() => next(3)).map(({ id }) => ({
                    alter: id, direction: next(3) ? 'received' : 'given', type: 'emotional',
                    domain: shape === 'one area' ? 'work' : domains[next(8)],
                }));
                const ties = alters.slice(1).map(({ id }, i) => ({ a: `a${String(next(i + 1)).padStart(3, '0')}`, b: id }))
                    .filter(({ a, b }) => a !== b);
                return { id: 'me', name: 'Me', alters, supports, ties };
            }
            """;

    static Stream<Arguments> maps() {
        return Stream.of("mixed", "long names", "one ring", "one area", "unanswered", "no support")
                .flatMap(shape ->
                        Stream.of(0, 1, 2, 5, 25, 45, 60)
                                .flatMap(count ->
                                        Stream.of("domain", "relation", "group", "free")
                                                .map(by -> Arguments.of(count, shape, by))));
    }

    @ParameterizedTest(name = "{0} alters, {1}, by {2}")
    @MethodSource("maps")
    void nothingOverlaps(int count, String shape, String sectors) {
        Object overlaps =
                ask(
                        count,
                        shape,
                        """
                        const made = layout(map, { sectors: '%s' });
                        return overlaps(made).map(String);
                        """
                                .formatted(sectors));
        assertThat((List<?>) overlaps).isEmpty();
    }

    @ParameterizedTest(name = "{0} alters, {1}, by {2}")
    @MethodSource("maps")
    void theSameMapMakesTheSamePictureInWhateverOrderItCame(
            int count, String shape, String sectors) {
        Object same =
                ask(
                        count,
                        shape,
                        """
                        const other = { ...map, alters: map.alters.toReversed(), ties: map.ties.toReversed(),
                            supports: map.supports.toReversed() };
                        const options = { sectors: '%s' };
                        const places = (made) => JSON.stringify(made.alters.map(({ id, x, y }) => [id, x, y]).sort());
                        return places(layout(map, options)) === places(layout(other, options));
                        """
                                .formatted(sectors));
        assertThat(same).isEqualTo(true);
    }

    @ParameterizedTest(name = "{0} alters, {1}, by {2}")
    @MethodSource("maps")
    void whoeverWasPutByHandStandsThereAndTheOthersMakeRoom(
            int count, String shape, String sectors) {
        Object wrong =
                ask(
                        count,
                        shape,
                        """
                        const view = '%1$s';
                        const put = (alter, i) => (i %% 7 === 3 ? { ...alter, places: { [view]: [(i %% 10) / 10, (i %% 4) / 4] } } : alter);
                        const made = layout({ ...map, alters: map.alters.map(put) }, { sectors: view });
                        const { FULL } = await import('/canvas/layout/geometry.js');
                        const { pointOf } = await import('/canvas/layout/cell.js');
                        const far = made.alters.filter(({ id, x, y, sector, closeness, symbol }) => {
                            const i = Number(id.slice(1));
                            if (i %% 7 !== 3) return false;
                            const own = made.whole ? { from: 0, to: FULL } : made.sectors.find(({ key }) => key === sector);
                            const ring = made.rings.find((one) => one.closeness === closeness);
                            const wished = pointOf([(i %% 10) / 10, (i %% 4) / 4], { ring, symbol, from: own.from, to: own.to }, 1);
                            return Math.hypot(x - wished.x, y - wished.y) > 45 * made.growth;
                        });
                        return [...overlaps(made), ...far.map(({ id }) => `${id} far from their place`)].map((one) => JSON.stringify(one));
                        """
                                .formatted(sectors));
        assertThat((List<?>) wrong).isEmpty();
    }

    @Test
    void aPlaceOfAnotherViewChangesNothing() {
        Object same =
                ask(
                        25,
                        "mixed",
                        """
                        const put = { ...map, alters: map.alters.map((alter) => ({ ...alter, places: { relation: [0.5, 0.5] } })) };
                        const places = (made) => JSON.stringify(made.alters.map(({ id, x, y }) => [id, x, y]));
                        return places(layout(map)) === places(layout(put));
                        """);
        assertThat(same).isEqualTo(true);
    }

    @ParameterizedTest(name = "dropped {0} of the way out, the ring says {1}")
    @CsvSource({"0.2, 5", "0.5, 4", "0.65, 3", "0.8, 2", "0.95, 1", "1.1, 1", "1.4, nowhere"})
    void whereSomebodyIsDroppedSaysHowCloseTheyAreAndNothingElse(double share, String closeness) {
        Object fell =
                ask(
                        25,
                        "no support",
                        """
                        const { landing, sectorOf } = await import('/canvas/input/drop-target.js');
                        const said = { ...map, alters: map.alters.map((alter) => ({ ...alter, closeness: alter.closeness ?? 1 })) };
                        const made = layout(said, { sectors: 'relation' });
                        const placed = made.alters[0];
                        const fell = Array.from({ length: 12 }, (_, i) => (i / 12) * 2 * Math.PI).map((angle) => {
                            const radius = %s * made.reach;
                            const spot = landing(made, placed, { x: radius * Math.sin(angle), y: -radius * Math.cos(angle) }, made.reach * 1.2);
                            if (!spot) return 'nowhere';
                            const { from, to } = sectorOf(made, placed);
                            const at = (Math.atan2(spot.x, -spot.y) + 2 * Math.PI) %% (2 * Math.PI);
                            return at >= from - 0.001 && at <= to + 0.001 ? String(spot.closeness) : 'in another sector';
                        });
                        return [...new Set(fell)];
                        """
                                .formatted(share));
        assertThat(fell).isEqualTo(List.of(closeness));
    }

    private static Object ask(int count, String shape, String body) {
        return tab.page()
                .evaluate(
                        """
                        async (given) => {
                            const { layout, overlaps } = await import('/canvas/layout/layout.js');
                            const map = (%s)(given);
                            %s
                        }
                        """
                                .formatted(MAKE, body),
                        List.of(count, shape));
    }
}
