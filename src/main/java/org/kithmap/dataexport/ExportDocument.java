package org.kithmap.dataexport;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kithmap.account.AccountDataExport.IssuedInvitation;
import org.kithmap.account.AccountDataExport.NoticeRead;
import org.kithmap.account.Role;
import org.kithmap.analysis.library.SavedQueries;
import org.kithmap.analysis.query.QueryLogEntry;
import org.kithmap.audit.AuditLog;
import org.kithmap.audit.PracticeLog;
import org.kithmap.change.Change;
import org.kithmap.conversation.Conversations;
import org.kithmap.conversation.RetainedNotes;
import org.kithmap.conversation.SharedConversation;
import org.kithmap.influence.Influence;
import org.kithmap.share.Proposal;
import org.kithmap.share.Share;
import org.kithmap.share.ShareProposals;
import org.kithmap.share.Shares.ReceivedShare;

/// The sections of the file, each present even if it is empty, so that a reader sees that.
///
/// @param saved when it was collected
/// @param maps the account's own; each is read when its turn comes, as all of them may not fit into
///   memory
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
        @JsonInclude List<SavedQueries.StoredQuery> queries,
        @JsonProperty("asked") @JsonInclude List<QueryLogEntry> loggedQueries,
        @JsonInclude List<PracticeLog.AccountEvent> practiceLog) {

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
}
