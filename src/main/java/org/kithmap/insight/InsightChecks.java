package org.kithmap.insight;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kithmap.graph.AnnotatedCypherFile;
import org.kithmap.graph.CypherHeader;
import org.kithmap.graph.CypherParameter;
import org.kithmap.graph.InvalidCypherFile;
import org.kithmap.map.TiePhase;

/// The checks of an insight as a whole: that its texts use what it declares, that it speaks only
/// from enough, and that its query asks one map, and today's ties of the living.
///
/// @param file its file, for error messages
record InsightChecks(AnnotatedCypherFile file, Insight insight) {

    /// A tie of today without the condition that leaves out those who died.
    private static final Pattern WITH_THE_DEAD =
            Pattern.compile(
                    "KNOWS \\{phase: 'present'[^}]*}]->\\((?!(\\w+):\\S+ WHERE NOT coalesce\\(\\1\\.died, false\\)\\))");

    /// @throws InvalidCypherFile at the first error, with its file and line and how to correct it
    void check() {
        checkTexts();
        checkNeeds();
        checkParameters();
        checkPhase();
    }

    private void checkTexts() {
        Map<String, ValueType> known =
                insight.values().stream()
                        .collect(Collectors.toMap(InsightValue::name, InsightValue::type));
        known.put("alters", ValueType.ALTERS);
        known.put("domains", ValueType.DOMAINS);
        Set<String> used = placeholders(file.field("finding"), known);
        for (InsightValue value : insight.values()) {
            if (value.label() == null && !used.contains(value.name())) {
                throw file.wrong(
                        file.field("value", value.name()).line(),
                        "the value \"%s\" is not used. Use {%s} in @finding, give it a label, or remove it.",
                        value.name(),
                        value.name());
            }
        }
        for (String text : insight.byName().keySet()) {
            Map<String, ValueType> knownHere =
                    new HashMap<>(text.equals("finding") ? known : Map.of());
            knownHere.put("ego", ValueType.ALTER);
            placeholders(file.optional(InsightFile.byName(text)).orElseThrow(), knownHere);
        }
    }

    /// Returns the names of the placeholders of a text.
    ///
    /// @param known what the text may speak of
    private Set<String> placeholders(CypherHeader.Field text, Map<String, ValueType> known) {
        MessageTemplate messageTemplate;
        try {
            messageTemplate = MessageTemplate.parse(text.text());
        } catch (MessageTemplate.Malformed e) {
            throw file.wrong(text.lineAt(e.at), "%s", e.getMessage());
        }
        for (MessageTemplate.Placeholder gap : messageTemplate.gaps()) {
            ValueType type = known.get(gap.name());
            if (type == null) {
                throw file.wrong(
                        text.lineAt(gap.at()),
                        "{%s} is not declared. Add // @value %s and its type, or use one of: %s.",
                        gap.name(),
                        gap.name(),
                        known.keySet().stream().sorted().collect(Collectors.joining(", ")));
            }
            if (gap.counted() && !type.countable()) {
                throw file.wrong(
                        text.lineAt(gap.at()),
                        "{%s} is a %s, which has no plural. Use a number or a list.",
                        gap.name(),
                        type.key());
            }
        }
        return messageTemplate.gaps().stream()
                .map(MessageTemplate.Placeholder::name)
                .collect(Collectors.toSet());
    }

    private void checkNeeds() {
        if (insight.needs().stream().noneMatch(need -> need.value() == null)) {
            throw file.missing("needs");
        }
        for (InsightValue value : insight.values()) {
            boolean ofEnough =
                    insight.needs().stream()
                            .filter(need ->
                                    need.value() == null || need.value().equals(value.name()))
                            .anyMatch(need -> need.atLeast() >= Need.OF_A_PERCENTAGE);
            if (value.type() == ValueType.PERCENT && !ofEnough) {
                throw file.wrong(
                        file.field("value", value.name()).line(),
                        "the percentage \"%s\" may be of fewer than %d. Add // @needs %s: and what it is a share of, as in alters=%d.",
                        value.name(),
                        Need.OF_A_PERCENTAGE,
                        value.name(),
                        Need.OF_A_PERCENTAGE);
            }
        }
    }

    /// Those who died stay on the map and may still matter, but they support nobody today.
    private void checkPhase() {
        String body = file.header().body();
        for (TiePhase phase : TiePhase.values()) {
            if (phase != insight.phase() && body.contains("KNOWS {phase: '" + phase.key() + "'")) {
                throw file.wrong(
                        file.header().bodyLine(),
                        "the query asks for ties that are %s, but is about those that are %s. Change it, or add // @phase %s.",
                        phase.key(),
                        insight.phase().key(),
                        phase.key());
            }
        }
        Matcher withTheDead = WITH_THE_DEAD.matcher(body);
        if (withTheDead.find()) {
            throw file.wrong(
                    file.header().bodyLine()
                            + (int) body.substring(0, withTheDead.start()).lines().count()
                            - 1,
                    "a tie of today leads to those who died, too. Write (a:Alter WHERE NOT coalesce(a.died, false)).");
        }
    }

    private void checkParameters() {
        List<CypherParameter> parameters = CypherParameter.of(file.header().body());
        for (CypherParameter cypherParameter : parameters) {
            if (!cypherParameter.name().equals("ego")) {
                throw file.wrong(
                        cypherParameter,
                        "the query uses $%s. An insight has no parameter but $ego. Write the value into the query.",
                        cypherParameter.name());
            }
        }
        if (parameters.isEmpty()) {
            throw file.wrong(
                    file.header().bodyLine(),
                    "the query does not use $ego. Begin it with MATCH (me:Ego {id: $ego}), so that it covers one map only.");
        }
    }
}
