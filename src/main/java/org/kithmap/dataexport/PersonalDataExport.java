package org.kithmap.dataexport;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kithmap.account.AccountDataExport;
import org.kithmap.account.AccountDataExport.IssuedInvitation;
import org.kithmap.account.AccountDataExport.NoticeRead;
import org.kithmap.account.AccountDataExport.StoredAccountData;
import org.kithmap.account.Role;
import org.kithmap.account.Sessions;
import org.kithmap.analysis.library.SavedQueries;
import org.kithmap.analysis.library.StoredQuery;
import org.kithmap.analysis.query.QueryLog;
import org.kithmap.analysis.query.QueryLogEntry;
import org.kithmap.audit.AuditLog;
import org.kithmap.audit.PracticeLog;
import org.kithmap.change.Change;
import org.kithmap.change.ChangeLog;
import org.kithmap.conversation.Conversations;
import org.kithmap.conversation.RetainedNotes;
import org.kithmap.conversation.SharedConversation;
import org.kithmap.encryption.EncryptedElementType;
import org.kithmap.exchange.Exporter;
import org.kithmap.exchange.json.KithmapJsonWriter;
import org.kithmap.influence.Influence;
import org.kithmap.influence.Influences;
import org.kithmap.influence.Influences.Answers;
import org.kithmap.json.Json;
import org.kithmap.map.MapStore;
import org.kithmap.map.SupportMap;
import org.kithmap.problem.NotFound;
import org.kithmap.share.Proposal;
import org.kithmap.share.Share;
import org.kithmap.share.ShareProposals;
import org.kithmap.share.Shares;
import org.kithmap.share.Shares.ReceivedShare;

/// Everything that is stored about a person, collected for them. Somebody else's map that they may
/// look at is not about them: only its owner and date are included.
public final class PersonalDataExport {

    /// The sections of the file, each present even if it is empty, so that a reader sees that.
    ///
    /// @param saved when it was collected
    /// @param maps the account's own; each is read when its turn comes, as all of them may not fit
    ///   into memory
    /// @param mapsSharedWithMe other people's maps
    /// @param proposals that the account made about them and that are not yet answered
    /// @param conversations that the account leads about maps it may see, with its own notes
    /// @param notesKept the account's own notes about maps to which it has lost access
    /// @param passkeys without their keys
    /// @param signedInOn without the tokens, which are not stored
    /// @param invitations that the account made
    /// @param queries that the account saved in the library
    /// @param loggedQueries the account's queries to the research graph
    /// @param practiceLog what happened to the account, and what it did to others
    record ExportDocument(
            String format,
            int version,
            Instant saved,
            ExportedAccount account,
            @JsonInclude Iterator<ExportedMap> maps,
            @JsonInclude List<ReceivedShare> mapsSharedWithMe,
            @JsonInclude List<ShareProposals.SentProposal> proposals,
            @JsonInclude List<Conversations.LedConversation> conversations,
            @JsonInclude List<RetainedNotes.RetainedNote> notesKept,
            @JsonInclude List<ExportedDevice> signedInOn,
            @JsonInclude List<ExportedPasskey> passkeys,
            @JsonInclude List<IssuedInvitation> invitations,
            @JsonInclude List<StoredQuery> queries,
            @JsonProperty("asked") @JsonInclude List<QueryLogEntry> loggedQueries,
            @JsonInclude List<PracticeLog.AccountEvent> practiceLog) {}

    record ExportedAccount(
            String id,
            String name,
            Set<Role> roles,
            @Nullable Instant created,
            @Nullable NoticeRead noticeRead) {}

    record ExportedDevice(
            @Nullable String device,
            @Nullable Instant started,
            @Nullable Instant seen,
            boolean current) {}

    record ExportedPasskey(String name, Instant created, @Nullable Instant used) {}

    /// A map of the account's own.
    ///
    /// @param map as an export, which can be imported again; absent if it is damaged
    /// @param damaged the id of the map, if texts on it can't be decrypted
    /// @param influences how the person feels after being with each alter, by its id, also if the
    ///   alter was removed and can be brought back; absent if the map is damaged
    /// @param influencesDamaged the alters about whom there is an answer that can't be decrypted
    /// @param sharedWith who else sees it, and what is withheld from them
    /// @param sharedEarlier former shares, with their terms
    /// @param proposals of coaches that a colleague sees it, not yet answered
    /// @param researchSince the day since which it may be used for research; absent if it may not
    /// @param changes the history, the newest first, as far as it is kept
    /// @param conversations what coaches shared of the conversations they held about it
    /// @param audit who looked at it, changed it or received access
    record ExportedMap(
            @Nullable JsonNode map,
            @Nullable Map<String, Influence> influences,
            List<String> influencesDamaged,
            @JsonInclude List<Share> sharedWith,
            List<Share> sharedEarlier,
            List<Proposal> proposals,
            @Nullable LocalDate researchSince,
            @JsonInclude List<Change> changes,
            @JsonInclude List<SharedConversation> conversations,
            AuditLog.AuditTrail audit,
            @Nullable String damaged) {}

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
                new ExportedAccount(
                        kept.id(), kept.name(), kept.roles(), kept.created(), kept.noticeRead()),
                own(account),
                shares.withMe(account),
                proposals.by(account),
                conversations.led(account),
                notes.of(account),
                sessions.of(account, token).stream()
                        .map(session ->
                                new ExportedDevice(
                                        session.device(),
                                        session.started(),
                                        session.seen(),
                                        session.current()))
                        .toList(),
                kept.passkeys().stream()
                        .map(passkey ->
                                new ExportedPasskey(
                                        passkey.name(), passkey.created(), passkey.used()))
                        .toList(),
                kept.invitations(),
                savedQueries.ownOf(account),
                queryLog.allOf(account),
                log.of(account));
    }

    private Iterator<ExportedMap> own(String account) {
        return maps.list(account).stream()
                .filter(summary -> summary.owner() == null)
                .flatMap(summary -> ifStillThere(account, summary.id()).stream())
                .iterator();
    }

    private Optional<ExportedMap> ifStillThere(String account, String map) {
        try {
            return Optional.of(own(account, map));
        } catch (NotFound erasedMeanwhile) {
            return Optional.empty();
        }
    }

    private ExportedMap own(String account, String id) {
        Optional<JsonNode> map =
                maps.tolerant()
                        .read(
                                EncryptedElementType.EGO,
                                () -> Optional.of(file(exporter.map(account, id))),
                                Optional::empty);
        Optional<Answers> answers = influences(account, id);
        Shares.Sharing sharing = shares.of(account, id);
        return new ExportedMap(
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
