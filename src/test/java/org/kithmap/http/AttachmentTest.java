package org.kithmap.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttachmentTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Noor|attachment; filename=\"Noor.json\"; filename*=UTF-8''Noor.json",
                "Zoë|attachment; filename=\"Zoe.json\"; filename*=UTF-8''Zo%C3%AB.json",
                "...|attachment; filename=\"map.json\"; filename*=UTF-8''map.json",
                "李|attachment; filename=\"map.json\"; filename*=UTF-8''%E6%9D%8E.json",
                "../../etc/x|attachment; filename=\"etc x.json\"; filename*=UTF-8''etc%20x.json",
                "a\"; x=\"b|attachment; filename=\"a x b.json\"; filename*=UTF-8''a%20%3B%20x%3D%20b.json",
                "a\\r\\nSet-Cookie: b|attachment; filename=\"a Set-Cookie b.json\"; filename*=UTF-8''a%20Set-Cookie%20b.json"
            })
    void aNameNeverEndsTheHeaderOrLeavesTheFolder(String name, String header) {
        assertThat(Attachment.header(name.replace("\\r", "\r").replace("\\n", "\n"), "json"))
                .isEqualTo(header);
    }
}
