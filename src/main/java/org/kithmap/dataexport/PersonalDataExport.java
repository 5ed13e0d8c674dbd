package org.kithmap.dataexport;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.kithmap.account.AccountDataExport;
import org.kithmap.account.AccountDataExport.StoredAccountData;
import org.kithmap.account.Sessions;
import org.kithmap.analysis.library.SavedQueries;
import org.kithmap.analysis.query.QueryLog;
import org.kithmap.audit.PracticeLog;
import org.kithmap.change.ChangeLog;
import org.kithmap.conversation.Conversations;
import org.kithmap.conversation.RetainedNotes;
import org.kithmap.encryption.EncryptedElementType;
import org.kithmap.exchange.Exporter;
import org.kithmap.exchange.json.KithmapJsonWriter;
import org.kithmap.influence.Influences;
import org.kithmap.influence.Influences.Answers;
import org.kithmap.json.Json;
import org.kithmap.map.MapStore;
import org.kithmap.map.SupportMap;
import org.kithmap.problem.NotFound;
import org.kithmap.share.ShareProposals;
import org.kithmap.share.Shares;
import org.kithmap.share.Sharing;

/// Everything that is stored about a person, collected for them. Somebody else's map that they may
/// look at is not about them: only its owner and date are included.
public final class PersonalDataExport {

    private final AccountDataExport accounts;
    private final Sessions sessions;
    private final MapStore maps;
    private final Influences influences;
    private final Exporter exporter;
    private final ChangeLog changes;
    private final Shares shares;
    private final ShareProposals proposals;
    private final Conversations conversations;
    private final RetainedNotes notes;
    private final SavedQueries savedQueries;
    private final QueryLog queryLog;
    private final PracticeLog log;

    public PersonalDataExport(
            AccountDataExport accounts,
            Sessions sessions,
            MapStore maps,
            Influences influences,
            ChangeLog changes,
            Shares shares,
            ShareProposals proposals,
            Conversations conversations,
            RetainedNotes notes,
            SavedQueries savedQueries,
            QueryLog queryLog,
            PracticeLog log) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.maps = maps;
        this.influences = influences;
        this.exporter = new Exporter(maps);
        this.changes = changes;
        this.shares = shares;
        this.proposals = proposals;
        this.conversations = conversations;
        this.notes = notes;
        this.savedQueries = savedQueries;
        this.queryLog = queryLog;
        this.log = log;
    }

    /// @param token of the caller's session
    ExportDocument of(String account, String token, Instant now) {
        StoredAccountData kept = accounts.of(account);
        return new ExportDocument(
                "kithmap-person",
                1,
                now,
                new ExportDocument.ExportedAccount(
                        kept.id(), kept.name(), kept.roles(), kept.created(), kept.noticeRead()),
                own(account),
                shares.withMe(account),
                proposals.by(account),
                conversations.led(account),
                notes.of(account),
                sessions.of(account, token).stream()
                        .map(session ->
                                new ExportDocument.ExportedDevice(
                                        session.device(),
                                        session.started(),
                                        session.seen(),
                                        session.current()))
                        .toList(),
                kept.passkeys().stream()
                        .map(passkey ->
                                new ExportDocument.ExportedPasskey(
                                        passkey.name(), passkey.created(), passkey.used()))
                        .toList(),
                kept.invitations(),
                savedQueries.ownOf(account),
                queryLog.allOf(account),
                log.of(account));
    }

    private Iterator<ExportDocument.ExportedMap> own(String account) {
        return maps.list(account).stream()
                .filter(summary -> summary.owner() == null)
                .flatMap(summary -> ifStillThere(account, summary.id()).stream())
                .iterator();
    }

    private Optional<ExportDocument.ExportedMap> ifStillThere(String account, String map) {
        try {
            return Optional.of(own(account, map));
        } catch (NotFound erasedMeanwhile) {
            return Optional.empty();
        }
    }

    private ExportDocument.ExportedMap own(String account, String id) {
        Optional<JsonNode> map =
                maps.tolerant()
                        .read(
                                EncryptedElementType.EGO,
                                () -> Optional.of(file(exporter.map(account, id))),
                                Optional::empty);
        Optional<Answers> answers = influences(account, id);
        Sharing sharing = shares.of(account, id);
        return new ExportDocument.ExportedMap(
                map.orElse(null),
                answers.map(Answers::influences).orElse(null),
                answers.map(Answers::damaged).orElse(List.of()),
                sharing.shares(),
                sharing.former(),
                sharing.proposals(),
                sharing.research(),
                changes.history(account, id).changes(),
                conversations.shared(account, id),
                shares.log(account, id),
                map.isPresent() ? null : id);
    }

    private Optional<Answers> influences(String account, String map) {
        return maps.tolerant()
                .read(
                        EncryptedElementType.INFLUENCE,
                        () -> Optional.of(influences.stored(account, map)),
                        Optional::<Answers>empty);
    }

    private static JsonNode file(SupportMap map) {
        try {
            return Json.MAPPER.readTree(KithmapJsonWriter.write(List.of(map)));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // bytes in memory have no I/O to fail
        }
    }
}
