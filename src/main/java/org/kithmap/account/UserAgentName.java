package org.kithmap.account;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The short name of a browser and its system, which is the same in every language, so that people
/// recognize their devices in a list. Nothing else of the User-Agent header is stored.
final class UserAgentName {

    private record Sign(String in, String name) {}

    /// The signs of browsers. The first match counts, because most browsers also name others.
    private static final List<Sign> BROWSERS =
            List.of(
                    new Sign("Edg", "Edge"),
                    new Sign("OPR/", "Opera"),
                    new Sign("Firefox/", "Firefox"),
                    new Sign("FxiOS/", "Firefox"),
                    new Sign("Chrome/", "Chrome"),
                    new Sign("CriOS/", "Chrome"),
                    new Sign("Safari/", "Safari"));

    private static final List<Sign> SYSTEMS =
            List.of(
                    new Sign("iPhone", "iPhone"),
                    new Sign("iPad", "iPad"),
                    new Sign("Android", "Android"),
                    new Sign("Windows", "Windows"),
                    new Sign("Mac OS X", "macOS"),
                    new Sign("CrOS", "ChromeOS"),
                    new Sign("Linux", "Linux"));

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

    private static String first(List<Sign> signs, String userAgent) {
        return signs.stream()
                .filter(sign -> userAgent.contains(sign.in()))
                .map(Sign::name)
                .findFirst()
                .orElse("");
    }
}
