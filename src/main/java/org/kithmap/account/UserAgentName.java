package org.kithmap.account;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The short name of a browser and its system, which is the same in every language, so that people
/// recognize their devices in a list. Nothing else of the User-Agent header is stored.
final class UserAgentName {

    private record Marker(String in, String name) {}

    /// The signs of browsers. The first match counts, because most browsers also name others.
    private static final List<Marker> BROWSERS =
            List.of(
                    new Marker("Edg", "Edge"),
                    new Marker("OPR/", "Opera"),
                    new Marker("Firefox/", "Firefox"),
                    new Marker("FxiOS/", "Firefox"),
                    new Marker("Chrome/", "Chrome"),
                    new Marker("CriOS/", "Chrome"),
                    new Marker("Safari/", "Safari"));

    private static final List<Marker> SYSTEMS =
            List.of(
                    new Marker("iPhone", "iPhone"),
                    new Marker("iPad", "iPad"),
                    new Marker("Android", "Android"),
                    new Marker("Windows", "Windows"),
                    new Marker("Mac OS X", "macOS"),
                    new Marker("CrOS", "ChromeOS"),
                    new Marker("Linux", "Linux"));

    private UserAgentName() {}

    /// Returns a name such as "Firefox · Linux"; empty if nothing is recognized.
    static String of(@Nullable String userAgent) {
        if (userAgent == null) {
            return "";
        }
        return String.join(
                " · ",
                List.of(first(BROWSERS, userAgent), first(SYSTEMS, userAgent)).stream()
                        .filter(name -> !name.isEmpty())
                        .toList());
    }

    private static String first(List<Marker> signs, String userAgent) {
        return signs.stream()
                .filter(sign -> userAgent.contains(sign.in()))
                .map(Marker::name)
                .findFirst()
                .orElse("");
    }
}
