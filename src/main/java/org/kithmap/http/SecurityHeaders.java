package org.kithmap.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/// The security headers of every response, including errors of the web server itself. They isolate
/// the page from other sites.
final class SecurityHeaders {

    private final Map<String, String> headers = new LinkedHashMap<>();

    /// @param importMapHash the SHA-256 in Base64 of the page's only inline script
    SecurityHeaders(String importMapHash) {
        headers.put(
                "Content-Security-Policy",
                String.join(
                        "; ",
                        "default-src 'none'",
                        "script-src 'self' 'sha256-%s'".formatted(importMapHash),
                        "style-src 'self'",
                        "img-src 'self' data: blob:",
                        "connect-src 'self'",
                        "font-src 'self'",
                        "base-uri 'none'",
                        "form-action 'self'",
                        "frame-ancestors 'none'",
                        "require-trusted-types-for 'script'",
                        "trusted-types lit-html"));
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Referrer-Policy", "no-referrer");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        headers.put(
                "Permissions-Policy",
                "camera=(), microphone=(), geolocation=(), browsing-topics=()");
    }

    void forEach(BiConsumer<? super String, ? super String> header) {
        headers.forEach(header);
    }
}
