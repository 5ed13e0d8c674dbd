package org.kithmap.hardday;

import org.kithmap.json.JsonFields;
import org.kithmap.map.HardDay;
import org.kithmap.map.PersonToCall;

/// Reads the page for a hard day from a request.
final class HardDayReader {

    private HardDayReader() {}

    /// Reads `{calls: [{name, goodFor, phone}], helps, signs, say, urgent}`, where everything may
    /// be missing but the name of somebody to call.
    ///
    /// @return an empty page if the field is missing
    /// @throws org.kithmap.map.InvalidMap if a text is too long
    static HardDay page(JsonFields body, String field) {
        JsonFields page = body.object(field);
        if (page == null) {
            return HardDay.EMPTY;
        }
        page.requireKnown("calls", "helps", "signs", "say", "urgent");
        return new HardDay(
                page.objects("calls", HardDay.CALLS).stream().map(HardDayReader::call).toList(),
                page.text("helps"),
                page.text("signs"),
                page.text("say"),
                page.text("urgent"));
    }

    private static PersonToCall call(JsonFields json) {
        json.requireKnown("name", "goodFor", "phone");
        return new PersonToCall(
                json.requiredText("name"), json.text("goodFor"), json.text("phone"));
    }
}
