package org.kithmap.querypolicy.syntax;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class CypherParserTest {

    private static final long LIMIT = TimeUnit.MILLISECONDS.toNanos(300);

    @Test
    void waitingTimeIsNotCounted() throws InterruptedException {
        CypherParser parser = new CypherParser(new QueryText("MATCH (a) RETURN a"), LIMIT);
        TimeUnit.NANOSECONDS.sleep(2 * LIMIT);
        assertThatCode(parser::statements).doesNotThrowAnyException();
    }

    @Test
    void parsingStopsWhenItNeedsTooMuchProcessorTime() {
        String text = "RETURN " + "1 + ".repeat(20_000) + "1";
        CypherParser parser = new CypherParser(new QueryText(text), 1);
        assertThatExceptionOfType(CypherParser.TooSlow.class).isThrownBy(parser::statements);
    }
}
