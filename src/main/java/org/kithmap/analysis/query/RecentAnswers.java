package org.kithmap.analysis.query;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The counts disclosed by recent answers of one copy, by account. They are held in memory only and
/// dropped with the copy, because counts must not be stored in a log.
final class RecentAnswers {

    private static final int ANALYSTS = 20;
    private static final int ANSWERS = 300;
    private static final int GROUPS = 5_000;

    /// @param entry the id of its log entry
    record RecentAnswer(String entry, AnalystQuery ask, GroupCounts counts) {

        private boolean isSame(RecentAnswer other) {
            return ask.text().equals(other.ask.text())
                    && ask.parameters().equals(other.ask.parameters());
        }
    }

    private static final class AnalystAnswers {
        private final Deque<RecentAnswer> answers = new ArrayDeque<>();
        private int groups;

        private void add(RecentAnswer answer) {
            answers.addFirst(answer);
            groups += answer.counts().size();
            while (answers.size() > ANSWERS || (groups > GROUPS && answers.size() > 1)) {
                groups -= answers.removeLast().counts().size();
            }
        }
    }

    /// In the order of their last use. Caffeine could evict a new account at once, for one that
    /// asks more often; what its answers disclose together would go unnoticed.
    private final Map<String, AnalystAnswers> byAccount =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, AnalystAnswers> eldest) {
                    return size() > ANALYSTS;
                }
            };

    private String build = "";

    /// Adds an answer, unless the same query was asked of this copy before.
    ///
    /// @return the earlier answers of the same account and copy, newest first; none when the query
    ///   is not new
    synchronized List<RecentAnswer> add(String build, String account, RecentAnswer answer) {
        if (!build.equals(this.build)) {
            byAccount.clear();
            this.build = build;
        }
        AnalystAnswers own = byAccount.computeIfAbsent(account, one -> new AnalystAnswers());
        List<RecentAnswer> before = List.copyOf(own.answers);
        if (before.stream().anyMatch(answer::isSame)) {
            return List.of();
        }
        own.add(answer);
        return before;
    }
}
